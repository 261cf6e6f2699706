import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkDraft } from '../src/check/check-draft.ts';
import { defaultConfig } from '../src/check/check-config.ts';
import { rules } from '../src/check/rules.ts';
import type { Rule } from '../src/check/rule.ts';
import { loadModel } from '../src/cli/load-model.ts';
import { messagesOf } from '../src/cli/messages-of.ts';
import { readBytes } from '../src/ingest/read-source.ts';
import { readDraft } from '../src/pipeline/read-draft.ts';
import { openComposer, textOf } from './compose.ts';
import { seededRandom } from './random.ts';
import { figureOf, runProgram } from './run-program.ts';
import { readVocabulary } from './vocabulary.ts';

const characters = 5000;
const coldRuns = 7;
const warmRuns = 40;
const steps = ['node', 'modules', 'model', 'check'] as const;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Milliseconds of processor time that an action takes; says more than the time passed when the machine is busy. */
function cpuOf(action: () => void): number {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Median of the second half of the runs, when all is compiled. */
function settled(action: () => void): number {
  return median(Array.from({ length: warmRuns }, () => cpuOf(action)).slice(warmRuns >> 1));
}

async function coldFigures(draft: string, folder: string): Promise<Record<string, number>> {
  const script = fileURLToPath(new URL('check-once.js', import.meta.url));
  const probe = { module: new URL('usage-probe.js', import.meta.url), file: join(folder, 'usage') };
  const outputs: string[] = [];
  const all: number[] = [];
  for (let run = 0; run < coldRuns; run++) {
    const { stdout, cpuSeconds } = await runProgram({ script, args: [draft] }, probe);
    outputs.push(stdout);
    all.push(cpuSeconds * 1000);
  }
  const figures = steps.map((step) => [step, median(outputs.map((out) => figureOf(out, step)))]);
  return { ...Object.fromEntries(figures), all: median(all) };
}

/** Medians in a warmed-up process: of reading, of checking, and of each rule by itself. */
function warmFigures(text: string): Record<string, number> {
  const loaded = loadModel(undefined, messagesOf('zh'));
  const read = readBytes('稿件.txt', new TextEncoder().encode(text), {});
  if (!loaded.ok || !read.ok) throw new Error('the draft or the shipped model cannot be read');
  const [first, ...more] = readDraft(read.value);
  if (first === undefined) throw new Error('no text');
  const model = { path: '', value: loaded.value };
  const config = { path: null, value: defaultConfig };
  const check = (some: readonly Rule[]) => (): void =>
    void checkDraft({ draft: '', parts: [first, ...more], model, config, rules: some });
  return {
    read: settled(() => void readDraft(read.value)),
    check: settled(check(rules)),
    ...Object.fromEntries(rules.map((rule) => [rule.id, settled(check([rule]))])),
  };
}

/** `npm run bench:check`: processor time in milliseconds of checking a made-up draft, cold and warm. Prints JSON. */
async function main(): Promise<void> {
  const text = textOf(openComposer(readVocabulary(), seededRandom(1)).compose(characters));
  const folder = mkdtempSync(join(tmpdir(), 'fanben-bench-'));
  try {
    const draft = join(folder, '稿件.txt');
    writeFileSync(draft, text);
    const cold = await coldFigures(draft, folder);
    const figures = { characters: text.length, cold, warm: warmFigures(text) };
    process.stdout.write(`${JSON.stringify(figures, null, 1)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();

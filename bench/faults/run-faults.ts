import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkDraft } from '../../src/check/check-draft.ts';
import { defaultConfig } from '../../src/check/check-config.ts';
import type { CheckReport, Finding } from '../../src/check/finding.ts';
import { rules } from '../../src/check/rules.ts';
import { readBytes } from '../../src/ingest/read-source.ts';
import type { Model } from '../../src/model/model.ts';
import { readDraft } from '../../src/pipeline/read-draft.ts';
import { hash32 } from '../../src/text/hash.ts';
import { seededRandom } from '../random.ts';
import type { FaultKind, SeededText, SeedSource, SeedText } from './fault.ts';
import { faultKinds } from './fault-kinds.ts';
import type { Fold } from './learn-folds.ts';
import { isFound, newFindings } from './score-faults.ts';

/** How a fault in a text fared. */
export type Trial = {
  readonly file: string;
  readonly rule: string;
  readonly title: string;
  readonly found: boolean;
  /** Found by the rule of the row itself, at warn or above. */
  readonly warned: boolean;
  readonly fault: Omit<SeededText, 'lines'>;
  /** What the checker said that it does not say of the untouched text. */
  readonly findings: readonly Finding[];
};

/** What the checker says of an untouched text. */
export type Untouched = {
  readonly file: string;
  readonly characters: number;
  readonly findings: readonly Finding[];
};

/** All trials, and the untouched texts. */
export type FaultRun = {
  readonly trials: readonly Trial[];
  readonly untouched: readonly Untouched[];
};

function check(lines: readonly string[], model: Model): CheckReport {
  const read = readBytes('稿件.txt', new TextEncoder().encode(lines.join('\n')), {});
  if (!read.ok) throw new Error(read.error.message);
  const [first, ...more] = readDraft(read.value);
  if (first === undefined) throw new Error('no text');
  return checkDraft({
    draft: '',
    parts: [first, ...more],
    model: { path: '', value: model },
    config: { path: null, value: defaultConfig },
    rules,
  });
}

function linesOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u);
}

/** The different faults of a kind that the seeds put into a text. */
function seededTexts(
  { title, seed: put }: FaultKind,
  name: string,
  text: SeedText,
  seeds: readonly number[],
): readonly SeededText[] {
  const all = new Map<string, SeededText>();
  for (const seed of seeds) {
    const seeded = put(text, seededRandom(seed ^ hash32(`${name} ${title}`)));
    if (seeded !== undefined) all.set(seeded.lines.join('\n'), seeded);
  }
  return [...all.values()];
}

/** Seeds every kind of fault into a text, and checks it. */
function tryText(
  file: string,
  text: SeedText,
  model: Model,
  untouched: readonly Finding[],
  seeds: readonly number[],
): readonly Trial[] {
  return faultKinds.flatMap((kind) =>
    seededTexts(kind, basename(file), text, seeds).map(({ lines, ...fault }) => {
      const findings = newFindings(untouched, check(lines, model).findings);
      const { rule, title } = kind;
      const loud = findings.filter((one) => one.rule === rule && one.severity !== 'info');
      const found = isFound(fault, findings);
      return { file, rule, title, found, warned: isFound(fault, loud), fault, findings };
    }),
  );
}

/** Checks the texts that each fold holds out, untouched and with each fault. The same seeds give the same result. */
export function runFaults(
  folds: readonly Fold[],
  realPlaces: readonly string[],
  seeds: readonly number[],
): FaultRun {
  const trials: Trial[] = [];
  const untouched: Untouched[] = [];
  for (const { held, learned, model } of folds) {
    const others: readonly SeedSource[] = learned.map((file) => ({ lines: linesOf(file) }));
    for (const file of held) {
      const lines = linesOf(file);
      const { findings, genre } = check(lines, model);
      const characters = lines.join('').replace(/\s/gu, '').length;
      untouched.push({ file, characters, findings });
      const outline = model.outlines.find((one) => one.genre === genre);
      const text: SeedText = { lines, genre, outline, others, realPlaces };
      trials.push(...tryText(file, text, model, findings, seeds));
    }
  }
  return { trials, untouched };
}

import { readFileSync } from 'node:fs';
import { checkDraft } from '../../check/check-draft.ts';
import { defaultConfig } from '../../check/check-config.ts';
import type { CheckReport, Finding } from '../../check/finding.ts';
import { rules } from '../../check/rules.ts';
import { readBytes } from '../../ingest/read-source.ts';
import type { Model } from '../../model/model.ts';
import { readDraft } from '../../pipeline/read-draft.ts';
import { hash32 } from '../../text/hash.ts';
import { seededRandom } from '../random.ts';
import type { SeededText, SeedSource, SeedText } from './fault.ts';
import { faultKinds } from './fault-kinds.ts';
import type { Fold } from './learn-folds.ts';
import { isFound, newFindings } from './score-faults.ts';

/** How a fault in a text fared. */
export type Trial = {
  readonly file: string;
  readonly rule: string;
  readonly title: string;
  readonly found: boolean;
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

/** Seeds every fault once into a text, and checks it. */
function tryText(
  file: string,
  text: SeedText,
  model: Model,
  untouched: readonly Finding[],
  seed: number,
): readonly Trial[] {
  return faultKinds.flatMap(({ rule, title, seed: put }) => {
    const random = seededRandom(seed ^ hash32(`${file.split('/').at(-1) ?? ''} ${title}`));
    const seeded = put(text, random);
    if (seeded === undefined) return [];
    const { lines, ...fault } = seeded;
    const findings = newFindings(untouched, check(lines, model).findings);
    return [{ file, rule, title, found: isFound(fault, findings), fault, findings }];
  });
}

/** Checks the texts that each fold holds out, untouched and with each fault. The same seed gives the same result. */
export function runFaults(
  folds: readonly Fold[],
  realPlaces: readonly string[],
  seed: number,
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
      trials.push(...tryText(file, text, model, findings, seed));
    }
  }
  return { trials, untouched };
}

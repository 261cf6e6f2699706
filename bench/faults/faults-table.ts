import type { FaultRun, Trial, Untouched } from './run-faults.ts';

/** Detection of one fault, or of all faults of a rule. */
export type DetectionRow = {
  readonly rule: string;
  /** Empty for all faults of the rule together. */
  readonly title: string;
  readonly seeded: number;
  readonly found: number;
  /** By the rule of the row itself, at warn or above. */
  readonly warned: number;
};

/** The figures of a run. */
export type FaultFigures = {
  readonly rows: readonly DetectionRow[];
  readonly groups: readonly DetectionRow[];
  readonly texts: number;
  readonly characters: number;
  /** Findings at warn or above on untouched texts, by rule. */
  readonly alarms: Readonly<Record<string, number>>;
  readonly alarmsPerThousand: number;
};

function tally(
  trials: readonly Trial[],
  keyOf: (trial: Trial) => readonly [rule: string, title: string],
): readonly DetectionRow[] {
  const rows = new Map<string, DetectionRow>();
  for (const trial of trials) {
    const [rule, title] = keyOf(trial);
    const row = rows.get(`${rule}\n${title}`) ?? { rule, title, seeded: 0, found: 0, warned: 0 };
    rows.set(`${rule}\n${title}`, {
      ...row,
      seeded: row.seeded + 1,
      found: row.found + Number(trial.found),
      warned: row.warned + Number(trial.warned),
    });
  }
  return [...rows.values()];
}

function alarmsOf(untouched: readonly Untouched[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { findings } of untouched)
    for (const { rule, severity } of findings)
      if (severity !== 'info') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Adds up a run: by fault, by rule (or group of rules: number/*, element/*), and what was said of untouched texts. */
export function figuresOf({ trials, untouched }: FaultRun): FaultFigures {
  const characters = untouched.reduce((sum, one) => sum + one.characters, 0);
  const alarms = alarmsOf(untouched);
  const all = Object.values(alarms).reduce((sum, count) => sum + count, 0);
  return {
    rows: tally(trials, ({ rule, title }) => [rule, title]),
    groups: tally(trials, ({ rule }) => [
      rule.replace(/^(number|element)\/(?!format).*/u, '$1/*'),
      '',
    ]),
    texts: untouched.length,
    characters,
    alarms,
    alarmsPerThousand: characters === 0 ? 0 : (all * 1000) / characters,
  };
}

function rowText({ rule, title, seeded, found, warned }: DetectionRow): string {
  return `| ${rule} | ${title} | ${seeded} | ${found} | ${(found / seeded).toFixed(2)} | ${(warned / seeded).toFixed(2)} |`;
}

/** The figures as Markdown tables. */
export function faultsMarkdown(figures: FaultFigures): string {
  const { rows, groups, texts, characters, alarms, alarmsPerThousand } = figures;
  const head = [
    '| 规则 | 错误 | 植入 | 查出 | 查出率 | 本规则报警告以上 |',
    '| --- | --- | --: | --: | --: | --: |',
  ];
  const said = Object.entries(alarms).map(([rule, count]) => `| ${rule} | ${count} |`);
  return [
    ...head,
    ...rows.map(rowText),
    '',
    ...head,
    ...groups.map((row) => rowText({ ...row, title: '合计' })),
    '',
    `未改动的 ${texts} 篇、${characters} 字中，警告和错误每千字 ${alarmsPerThousand.toFixed(3)} 处：`,
    '',
    '| 规则 | 处 |',
    '| --- | --: |',
    ...said,
    '',
  ].join('\n');
}

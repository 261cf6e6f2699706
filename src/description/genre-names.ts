import { titleEnding, titleWords, type TitleEnding, type TitleKind } from '../line/title-words.ts';

type Formulas = { readonly leads: readonly RegExp[]; readonly self: RegExp };

let formulas: Formulas | undefined;

/** How texts say what they are, for all words of data/title-words.json that name official documents. */
function formulasOf(): Formulas {
  const words = titleWords()
    .all.filter((word) => titleWords().kindOf.get(word)?.marks.has('everyday') === false)
    .join('|');
  return {
    leads: [
      // 制定本实施方案。 提出以下意见：
      new RegExp(
        `(?:制[定订]|拟[定订]|编制|提出|作出|形成)了?(?:本|此|如下|以下|下列)([^，。；：、《》]{0,12}?(?:${words}))(?=[，。；：、]|$)`,
        'gmu',
      ),
      // 特制定云桥县防汛工作方案。
      new RegExp(
        `(?:[现特，]|决定)(?:[现特]|决定)?(?:制[定订]|编制)(?!了|本|此|如下|以下)([^，。；：《》]{0,40}(?:${words}))[。：]`,
        'gu',
      ),
      // 现将有关情况报告如下：
      new RegExp(`([^，。；：《》]{0,30}(?:${words}))(?:汇报)?如下`, 'gu'),
    ],
    // 本办法, but not 基本制度
    self: new RegExp(`(?<![基根成日资版样课书标])本(${words})(?!期)`, 'gu'),
  };
}

/** What the opening says that it draws up or reports (制定本方案, 现将情况报告如下), in the order of the formulas. O(text). */
export function namedInLead(opening: string): readonly TitleEnding[] {
  formulas ??= formulasOf();
  return formulas.leads.flatMap((lead) =>
    [...opening.matchAll(lead)].flatMap(([, words = '']) => titleEnding(words) ?? []),
  );
}

/** What a text calls itself most often (本办法, 本预案), of those words that tell a genre; undefined if nothing. O(text). */
export function namedByItself(text: string): TitleEnding | undefined {
  formulas ??= formulasOf();
  const counts = new Map<TitleKind, { readonly ending: TitleEnding; readonly times: number }>();
  for (const [, words = ''] of text.matchAll(formulas.self)) {
    const ending = titleEnding(words);
    if (ending?.kind.genre === undefined || ending.kind.marks.has('weak')) continue;
    const times = (counts.get(ending.kind)?.times ?? 0) + 1;
    counts.set(ending.kind, { ending, times });
  }
  return [...counts.values()].toSorted((a, b) => b.times - a.times)[0]?.ending;
}

import { titleEnding, titleWords, type TitleEnding, type TitleKind } from '../line/title-words.ts';

/** How openings say what the text is; what the first group ends in is the kind of document. */
const LEADS: readonly RegExp[] = [
  // 制定本实施方案。 提出以下意见：
  /(?:制[定订]|拟[定订]|编制|提出|作出|形成)了?(?:本|此|如下|以下|下列)([^，。；：、《》\n]{1,24})(?=[，。；：、\n]|$)/gu,
  // 特制定云桥县防汛工作方案。
  /(?:[现特，]|决定)(?:[现特]|决定)?(?:制[定订]|编制)(?!了|本|此|如下|以下)([^，。；：《》\n]{1,44})[。：]/gu,
  // 现将有关情况报告如下：
  /(?<=([^，。；：《》\n]{1,34}))如下/gu,
];
/** 现将有关情况报告汇报如下 names the report. */
const SPOKEN = /(?<=报告|总结|情况)汇报$/u;

let self: RegExp | undefined;

/** 本办法, but not 基本制度; for all words of data/title-words.json that name official documents. */
function selfNaming(): RegExp {
  const { all, kindOf } = titleWords();
  const words = all.filter((word) => kindOf.get(word)?.marks.has('everyday') === false).join('|');
  return new RegExp(`(?<![基根成日资版样课书标])本(${words})(?!期)`, 'gu');
}

/** What the opening says that it draws up or reports (制定本方案, 现将情况报告如下), in the order of the formulas. O(text). */
export function namedInLead(opening: string): readonly TitleEnding[] {
  return LEADS.flatMap((lead) =>
    [...opening.matchAll(lead)].flatMap(([, words = '']) => {
      const ending = titleEnding(words.replace(SPOKEN, ''));
      return ending === undefined || ending.kind.marks.has('everyday') ? [] : [ending];
    }),
  );
}

/** What a text calls itself most often (本办法, 本预案), of those words that tell a genre; undefined if nothing. O(text). */
export function namedByItself(text: string): TitleEnding | undefined {
  self ??= selfNaming();
  const counts = new Map<TitleKind, { readonly ending: TitleEnding; readonly times: number }>();
  for (const [, words = ''] of text.matchAll(self)) {
    const ending = titleEnding(words);
    if (ending?.kind.genre === undefined || ending.kind.marks.has('weak')) continue;
    const times = (counts.get(ending.kind)?.times ?? 0) + 1;
    counts.set(ending.kind, { ending, times });
  }
  return [...counts.values()].toSorted((a, b) => b.times - a.times)[0]?.ending;
}

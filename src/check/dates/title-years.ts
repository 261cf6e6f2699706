/** The years a title names, from the first to the last: 2024—2026年 is [2024, 2026]. */
export type YearRange = { readonly first: number; readonly last: number };

const YEAR = /(?<!\d)(20\d\d)(?=\s*(?:年|学年|[—～~–-]|[至到]\s*20\d\d))/gu;
const HAN_YEAR = /二[〇○零]([一二三四五六七八九〇○零])([一二三四五六七八九〇○零])(?=年)/gu;
const DIGITS = '〇一二三四五六七八九';

function digitOf(character: string | undefined): number {
  return Math.max(0, DIGITS.indexOf((character ?? '').replace(/[○零]/u, '〇')));
}

/** The years of a text in Arabic or Han numerals, in its order; those within 《》 and 〔〕 belong to other texts. */
export function yearsIn(text: string): readonly number[] {
  const own = text.replace(/《[^》]*》|〔[^〕]*〕/gu, (cited) => '　'.repeat(cited.length));
  const arabic = Array.from(own.matchAll(YEAR), ({ 1: year }) => Number(year));
  const han = Array.from(
    own.matchAll(HAN_YEAR),
    ({ 1: tens, 2: ones }) => 2000 + digitOf(tens) * 10 + digitOf(ones),
  );
  return [...arabic, ...han];
}

/** The years a title speaks of; undefined if it names none, or only as a revision (2023年修订). */
export function titleYears(title: string): YearRange | undefined {
  const years = yearsIn(
    title.replace(/[（(〔][^）)〕]*(?:修订|修正|版|印发|发布)[^）)〕]*[）)〕]/gu, ''),
  );
  // 2023—2024学年 and the like: the digits after the dash stand before 年, too
  return years.length === 0 ? undefined : { first: Math.min(...years), last: Math.max(...years) };
}

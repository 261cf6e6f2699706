/** Kinds of text fanben tells apart (docs/contract.md). */
export const GENRES = [
  'plan',
  'report',
  'rules',
  'rectification',
  'emergency-plan',
  'notice',
  'essay',
  'news',
  'other',
] as const;

export type Genre = (typeof GENRES)[number];

/** Genres that are drafted after a pattern, so that an outline of them makes sense. */
export const OUTLINE_GENRES: readonly Genre[] = [
  'plan',
  'report',
  'rules',
  'rectification',
  'emergency-plan',
  'notice',
];

/** The Chinese name of a genre, as drafters say it. */
export const GENRE_NAMES: Readonly<Record<Genre, string>> = {
  plan: '方案计划',
  report: '总结报告',
  rules: '办法细则',
  rectification: '整改方案',
  'emergency-plan': '应急预案',
  notice: '通知',
  essay: '理论文章',
  news: '新闻稿',
  other: '其他',
};

/** Whether a word is one of the genre names. */
export function isGenre(word: string): word is Genre {
  return GENRES.some((genre) => genre === word);
}

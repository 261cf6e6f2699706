import type { Genre } from './genre.ts';
import { taxonomy } from './taxonomy.ts';

/** An element a heading names, with how surely (0–1). */
export type HeadingMatch = {
  readonly element: string;
  readonly confidence: number;
};

/** A heading reduced for comparison: no spaces, no punctuation at the ends, no 我镇/全县 prefix, no year. */
export function normaliseHeading(heading: string): string {
  return heading
    .replace(/[\s\u3000]/gu, '')
    .replace(/^[“"《（(【]+|[。；;：:，,、！!？?.）)】”"]+$/gu, '')
    .replace(/^(?:20\d\d|[xX×_*]{2,4}|20[_xX×*]{1,2})年(?:度|上半年|下半年)?/u, '')
    .replace(/^(?:关于|我(?:县|市|区|镇|乡|校|院|局|街道|单位|公司|中心|社区)|本(?:单位|校|院|年度)|全(?:县|市|区|镇|乡|校|院|局))(?=.{2})/u, '');
}

type Name = { readonly words: string; readonly element: string };
type Owner = { readonly element: string; readonly genres: readonly Genre[] };

let exact: ReadonlyMap<string, readonly Owner[]> | undefined;
let byLength: readonly Name[] | undefined;

function exactNames(): ReadonlyMap<string, readonly Owner[]> {
  if (exact === undefined) {
    const map = new Map<string, Owner[]>();
    for (const { headings, label, genres } of taxonomy().elements)
      for (const name of headings) map.set(name, [...(map.get(name) ?? []), { element: label, genres }]);
    exact = map;
  }
  return exact;
}

/** The element a name stands for; where several share it (主要做法, 整改措施), the one that belongs to the genre. */
function ownerOf(name: string, genre: Genre | undefined): string | undefined {
  const owners = exactNames().get(name);
  const own = genre === undefined ? undefined : owners?.find(({ genres }) => genres.length <= 2 && genres.includes(genre));
  return (own ?? owners?.[0])?.element;
}

/** All heading names of the taxonomy, the longest first: for headings glued to their bodies. */
export function headingNames(): readonly Name[] {
  byLength ??= [...exactNames()]
    .map(([words, [owner]]) => ({ words, element: owner?.element ?? '' }))
    .toSorted((a, b) => b.words.length - a.words.length || (a.words < b.words ? -1 : 1));
  return byLength;
}

/**
 * The elements a heading names, the surest first. A heading that is a known name (工作目标) matches with 0.97,
 * one that ends in a known name after its topic (消防安全工作目标) with 0.9, one with a telling keyword
 * with 0.45–0.85 by its weight; names that two elements share go by the genre; a heading of two names (存在的问题及下一步打算) gives both.
 */
export function matchHeading(heading: string, genre?: Genre): readonly HeadingMatch[] {
  const plain = normaliseHeading(heading);
  if (plain.length < 2 || plain.length > 40) return [];
  const known = ownerOf(plain, genre);
  if (known !== undefined) return [{ element: known, confidence: 0.97 }];
  const scores = new Map<string, number>();
  const note = (element: string, confidence: number): void => {
    if (confidence > (scores.get(element) ?? 0)) scores.set(element, confidence);
  };
  const parts = plain.split(/[及和与暨、，]|以及/u).filter((part) => part.length >= 2);
  if (plain.length <= 24 && parts.length <= 3)
    for (const part of parts) {
      const name = ownerOf(part, genre);
      if (name !== undefined) note(name, parts.length === 1 ? 0.97 : 0.8);
    }
  for (const { words, element } of headingNames())
    if (words.length >= 4 && plain.length <= 18 && plain.endsWith(words)) note(element, 0.88);
  for (const element of taxonomy().elements)
    for (const { pattern, weight } of element.keywords)
      if (pattern.test(plain)) note(element.label, Math.min(0.86, 0.3 + weight * 0.09) - (plain.length > 16 ? 0.15 : 0));
  return [...scores]
    .map(([element, confidence]) => ({ element, confidence }))
    .toSorted((a, b) => b.confidence - a.confidence || (a.element < b.element ? -1 : 1));
}

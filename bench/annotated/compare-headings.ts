import type { Counts, FigureName } from './figures.ts';
import type { MarkedHeading, MarkedText } from './marked-text.ts';
import type { FoundSection, FoundText } from './read-output.ts';
import { likeness, place, plain } from './words.ts';

/** A heading stands where it is marked if it is no farther off than this. */
const REACH = 6;
/** Least likeness of the words of a heading. */
const ALIKE = 0.75;
/** 一是, 二要: annotated nowhere. */
const UNMARKED = /^[一二三四五六七八九十]{1,2}[是要]/u;
const HEADED: ReadonlySet<string> = new Set(['line', 'run-in', 'list-item']);

function isMatch(section: FoundSection, heading: MarkedHeading): boolean {
  if (Math.abs(section.at - heading.at) > REACH) return false;
  if ((section.form === 'list-item') !== heading.isItem) return false;
  return heading.isItem || likeness(plain(section.heading), plain(heading.words)) >= ALIKE;
}

/** Headings and items of a text: found, missed, and too many. O(headings²). */
export function compareHeadings(marked: MarkedText, found: FoundText, counts: Counts): void {
  const headings = marked.documents.flatMap((document) => document.headings);
  const free = new Set(found.sections.filter(({ form }) => HEADED.has(form)));
  for (const heading of headings) {
    const hit = [...free].find((section) => isMatch(section, heading));
    if (hit !== undefined) free.delete(hit);
    if (!heading.isOpen) count(marked, heading, hit, counts);
  }
  const open = headings.filter(({ isOpen }) => isOpen);
  for (const section of free) {
    if (open.some(({ at }) => Math.abs(at - section.at) <= REACH)) continue;
    const isNear = headings.some(({ at }) => Math.abs(at - section.at) <= REACH);
    if (!isNear && UNMARKED.test(marked.text.slice(section.at, section.at + 3))) continue;
    const isItem = section.form === 'list-item';
    counts[isItem ? 'items' : 'headings'].wrong++;
    counts.misses.push({
      figure: figureOf(isItem),
      what: `${marked.name} 多认${kindOf(isItem)}：${place(marked.text, section.at)}`,
    });
  }
}

function figureOf(isItem: boolean): FigureName {
  return isItem ? 'listItems' : 'headings';
}

function kindOf(isItem: boolean): string {
  return isItem ? '列项' : '标题';
}

/** One heading or item, found or not. */
function count(
  { name, text }: MarkedText,
  heading: MarkedHeading,
  hit: FoundSection | undefined,
  counts: Counts,
): void {
  const tally = heading.isItem ? counts.items : counts.headings;
  const where = place(text, heading.at);
  if (hit === undefined) {
    tally.missed++;
    counts.misses.push({
      figure: figureOf(heading.isItem),
      what: `${name} 漏了${kindOf(heading.isItem)}：${where}`,
    });
    return;
  }
  tally.right++;
  if (heading.isItem) return;
  counts.form[(hit.form === 'run-in') === heading.isRunIn ? 'right' : 'wrong']++;
  // of several lost parents some may have been recovered
  const isDeep = hit.depth >= heading.visibleDepth && hit.depth <= heading.depth;
  counts.depth[isDeep ? 'right' : 'wrong']++;
  if (isDeep) return;
  counts.misses.push({
    figure: 'headingDepth',
    what: `${name} 层级 ${hit.depth}，应为 ${heading.depth}：${where}`,
  });
}

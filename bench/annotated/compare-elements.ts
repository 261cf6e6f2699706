import type { Span } from '../../src/text/span.ts';
import { newTally, type Counts, type Tally } from './figures.ts';
import type { MarkedDocument, MarkedText } from './marked-text.ts';
import type { FoundText } from './read-output.ts';
import { isBlank, place } from './words.ts';

/** The element of every depth-1 stretch of a document, by characters and by stretches. O(characters × depth-1 sections). */
export function compareElements(
  { name, text }: MarkedText,
  { sections, span }: MarkedDocument,
  found: FoundText,
  counts: Counts,
): void {
  for (const [index, { at, elements }] of sections.entries()) {
    const votes = votesOf(text, { start: at, end: sections[index + 1]?.at ?? span.end }, found);
    for (const [element, characters] of votes)
      counts.elements[elements.includes(element) ? 'right' : 'wrong'] += characters;
    const got = [...votes].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
    if (elements.includes(got)) {
      tallyOf(counts, got).right++;
      continue;
    }
    tallyOf(counts, elements[0] ?? '').missed++;
    if (got !== '') tallyOf(counts, got).wrong++;
    counts.misses.push({
      figure: 'elements',
      what: `${name} 要素“${got}”，应为“${elements.join('/')}”：${place(text, at)}`,
    });
  }
}

/** How many characters of a stretch lie in depth-1 sections of each element. */
function votesOf(
  text: string,
  { start, end }: Span,
  { sections }: FoundText,
): ReadonlyMap<string, number> {
  const tops = sections.filter(({ depth }) => depth === 1);
  const votes = new Map<string, number>();
  for (let offset = start; offset < end; offset++) {
    if (isBlank(text, offset)) continue;
    const top = tops.findLast((one) => one.at <= offset && offset < one.end);
    votes.set(top?.element ?? '', (votes.get(top?.element ?? '') ?? 0) + 1);
  }
  return votes;
}

function tallyOf({ byElement }: Counts, element: string): Tally {
  const known = byElement.get(element);
  if (known !== undefined) return known;
  const made = newTally();
  byElement.set(element, made);
  return made;
}

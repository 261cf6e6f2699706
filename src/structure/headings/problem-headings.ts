import type { DocumentEdges } from '../edges/document-edges.ts';
import { phraseLength } from './heading-leaning.ts';
import { marksByLine, unnumberedMark, type HeadingMark } from '../marks/heading-marks.ts';
import { firstStop } from './heading-stop.ts';
import { structureCues } from '../structure-cues.ts';
import { contentAt, type DocumentText } from '../../line/text-line.ts';

/** A statement longer than this (a quotation counts as one word) is a paragraph. */
const LONGEST = 44;
/** Levels of statements without a number of their own lie between the number above them and the next family. */
const JUST_BELOW = 0.05;

function isRemedy(document: DocumentText, line: number): boolean {
  return structureCues()['remedy-label'].test(contentAt(document, line).slice(0, 16));
}

/** One sentence or phrase that names a problem: 针对“…”的问题。 台账更新不够及时。 */
function isProblem(content: string): boolean {
  const stop = firstStop(content, 0, content.length);
  if (stop !== -1 && stop < content.length - 1) return false;
  const cues = structureCues();
  return (
    content.length >= 6 &&
    phraseLength(content) <= LONGEST &&
    cues['problem-statement'].test(content) &&
    !cues['label-line'].test(content)
  );
}

/** The number under which the scan stands, whether remedies were given under it, and the family of its statements. */
type Base = { readonly mark: HeadingMark; labelled: boolean; family: string };

/** Families whose numbered members are themselves followed by remedies: `1.针对…。` ／ `整改措施：` */
function remediedFamilies(
  document: DocumentText,
  marks: readonly HeadingMark[],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { line, style } of marks)
    if (isRemedy(document, line + 1)) found.set(style.family, style.rank);
  return found;
}

/** A number under remedies is one of the measures, unless its family numbers problems elsewhere. */
function isMeasure(base: Base | undefined, { style }: HeadingMark, remedied: boolean): boolean {
  return base?.labelled === true && style.rank > base.mark.style.rank && !remedied;
}

/** The family that unnumbered statements under a number belong to, found with the first of them. */
function statementFamily(base: Base, line: number, remedied: ReadonlyMap<string, number>): string {
  const { style } = base.mark;
  const sibling = base.labelled && base.mark.line !== line - 1 && remedied.has(style.family);
  if (sibling) return style.family;
  const lower = [...remedied].find(([, rank]) => rank > style.rank);
  return lower?.[0] ?? `problem-${style.family}`;
}

function statementMark(
  document: DocumentText,
  line: number,
  base: Base | undefined,
  remedied: ReadonlyMap<string, number>,
): HeadingMark {
  if (base === undefined) return unnumberedMark(document, line, 'unnumbered', 0.5);
  base.family ||= statementFamily(base, line, remedied);
  const rank = remedied.get(base.family) ?? base.mark.style.rank + JUST_BELOW;
  return unnumberedMark(document, line, base.family, rank);
}

/**
 * Problem statements that stand on a line of their own without a number, right above the label of their remedies
 * (`（二）队伍建设方面。` ／ `针对“力量不足”的问题。` ／ `整改措施：`): headings one level below the number above them, or
 * siblings of the numbered statements there. `marks`: the numbered marks in document order. O(lines + marks).
 */
export function findProblemHeadings(
  document: DocumentText,
  marks: readonly HeadingMark[],
  edges: DocumentEdges,
): readonly HeadingMark[] {
  const found: HeadingMark[] = [];
  const remedied = remediedFamilies(document, marks);
  const marked = marksByLine(marks);
  let base: Base | undefined;
  for (let line = edges.addresseeEnd; line < edges.closingStart; line++) {
    const here = marked.get(line);
    for (const mark of here ?? [])
      if (!isMeasure(base, mark, remedied.has(mark.style.family)))
        base = { mark, labelled: false, family: '' };
    if (here !== undefined) continue;
    if (isRemedy(document, line)) {
      if (base !== undefined) base.labelled = true;
    } else if (isRemedy(document, line + 1) && isProblem(contentAt(document, line))) {
      found.push(statementMark(document, line, base, remedied));
    }
  }
  return found;
}

import type { SourceText } from '../../../src/ingest/source-text.ts';

const COMMENT_END = /^<!--.*-->$/u;
/** （1997年8月1日某大会通过 根据…修正）, 2004年9月6日 施行: when a rule was passed, printed under its title. */
const PASSED =
  /^[（(]?(?:根据)?\s*[12]\d{3}\s*年.{0,200}(?:通过|公布|修正|修订|批准|施行|发布|废止)[^。；]*[）)]?$/u;
/** Said by whoever posted the document, not by its writer. */
const POSTED = /^[（(]?此件(?:公开|主动)?(?:公开)?发布[）)]?$/u;
/** `- 发布机关：某部`, `---` of a repository's files. */
const FIELD = /^(?:[-*]\s+\S{2,8}：.*|-{3,}|={3,})$/u;

/**
 * The visible lines of a document without blanks at their ends, without empty ones and without what its collector added;
 * undefined if it holds a table. A number alone on its line goes to the next one.
 */
export function linesOf({ view, cues }: SourceText): readonly string[] | undefined {
  if (cues.some(({ kind }) => kind === 'table-row')) return undefined;
  const lines = view.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const comment = lines.findIndex((line) => COMMENT_END.test(line));
  const kept = lines.filter(
    (line, index) =>
      !(index > 0 && index <= comment) &&
      !POSTED.test(line) &&
      !FIELD.test(line) &&
      !(index < 12 && PASSED.test(line)),
  );
  return joinNumbers(kept);
}

function joinNumbers(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && /^第[^\s　]{1,6}条$/u.test(before))
      joined[joined.length - 1] = `${before}　${line}`;
    else joined.push(line);
  }
  return joined;
}

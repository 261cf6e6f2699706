import type { Finding } from '../../check/finding.ts';
import type { Severity } from '../../check/severity.ts';
import type { Outcome } from '../../ingest/fault.ts';
import type { SourceText } from '../../ingest/source-text.ts';
import { lineStartsOf, placeOf } from '../../text/line-index.ts';
import type { MappedText } from '../../text/mapped-text.ts';
import type { Span } from '../../text/span.ts';
import { injectComments } from './inject-comments.ts';
import { writeDocx } from './write-docx.ts';

const severityNames: Readonly<Record<Severity, string>> = {
  error: '错误',
  warn: '警告',
  info: '提示',
};

/** The paragraphs of a finding's comment. */
function commentLines(finding: Finding): readonly string[] {
  const { severity, message, suggestion, evidence, deviation, rule } = finding;
  return [
    `【${severityNames[severity]}】${message}`,
    ...(suggestion === undefined ? [] : [`建议：${suggestion}`]),
    ...(evidence === undefined ? [] : [`依据：${evidence}`]),
    ...(deviation === undefined ? [] : [`本单位另有规定：${deviation}`]),
    `规则：${rule}`,
  ];
}

/** The offset in the decoded source of a place. */
function offsetOf({ lineStarts }: SourceText, line: number, column: number): number {
  return (lineStarts[line - 1] ?? 0) + column - 1;
}

/** The first unit of a mapped text that ends after an offset of its source; its length if there is none. O(log n). */
function unitAfter({ ends, text }: MappedText, offset: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first unit that begins at an offset of the source or after it. O(log n). */
function unitFrom({ starts, text }: MappedText, offset: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretch of the decoded source that a finding is about. */
function sourceSpanOf(source: SourceText, finding: Finding): Span {
  return {
    start: offsetOf(source, finding.line, finding.column),
    end: offsetOf(source, finding.endLine, finding.endColumn),
  };
}

/** The visible lines of a draft as a new document, and where stretches of its source stand in the text of that. */
function newDocument({ view }: SourceText): {
  readonly bytes: Uint8Array;
  readonly place: (span: Span) => Span;
} {
  const starts = lineStartsOf(view.text);
  const lines = Array.from(starts, (start, index) =>
    view.text.slice(start, starts[index + 1] ?? view.text.length).replace(/[\r\n]+$/, ''),
  );
  const begins: number[] = [];
  let length = 0;
  for (const line of lines) {
    begins.push(length);
    length += line.length + 1;
  }
  const moved = (offset: number): number => {
    const { line, column } = placeOf(starts, offset);
    return (begins[line - 1] ?? 0) + Math.min(column - 1, (lines[line - 1] ?? '').length);
  };
  return {
    bytes: writeDocx(lines.map((text) => ({ role: 'line', text }))),
    place: ({ start, end }) => {
      const first = unitAfter(view, start);
      return { start: moved(first), end: moved(Math.max(first, unitFrom(view, end))) };
    },
  };
}

/**
 * A Word document with a comment for each finding at its place: a copy of the draft in which nothing else is changed, if
 * that is a Word document that holds its text itself; else a new document with the visible lines of the draft. `source` is what reading
 * `draftBytes` gave. Equal drafts and findings give equal bytes. Fails if `draftBytes` cannot be read.
 */
export function commentedDocx(
  draftBytes: Uint8Array,
  source: SourceText,
  findings: readonly Finding[],
): Outcome<Uint8Array> {
  const { bytes, place } =
    source.format === 'docx' && source.hasForeignText !== true
      ? { bytes: draftBytes, place: (span: Span): Span => span }
      : newDocument(source);
  return injectComments(
    bytes,
    findings.map((finding) => ({
      ...place(sourceSpanOf(source, finding)),
      lines: commentLines(finding),
    })),
  );
}

import { decode } from '../decode.ts';
import { containerOf, declaredEncoding, isHtml } from '../detect-format.ts';
import { readHtml } from '../html/read-html.ts';
import { isMht, pageOfMht } from '../mht.ts';
import type { LayoutCue } from '../source-text.ts';
import type { ForeignLine, ForeignText } from './body-lines.ts';
import type { DocxPackage } from './open-package.ts';

const LARGEST_FOREIGN = 64 * 1024 * 1024;

/**
 * A reader of the parts that a Word document takes in as they are (w:altChunk: pages that “export to Word” buttons
 * wrap, Word documents, plain text). `nested` reads a Word document within. Source: ECMA-376 Part 1, 17.17.2.
 */
export function foreignReader(
  { zip, main }: DocxPackage,
  nested: (bytes: Uint8Array) => ForeignText,
): (id: string) => ForeignText {
  return (id) => {
    const relation = main.targets.find((target) => target.id === id);
    if (relation === undefined) return { unread: '别处的文件' };
    const bytes = zip.read(relation.part, LARGEST_FOREIGN);
    if (!bytes.ok) return { unread: `读不出来的部分（${bytes.fault.message}）` };
    const container = containerOf(bytes.value);
    if (container.kind === 'zip') return nested(bytes.value);
    if (container.kind === 'ole') return { unread: '旧版 .doc 文档' };
    if (container.kind === 'other') return { unread: container.name };
    return textLines(relation.part, bytes.value);
  };
}

function textLines(name: string, bytes: Uint8Array): ForeignText {
  const page = isMht(bytes) ? pageOfMht(bytes) : { bytes, charset: undefined };
  if (page === undefined) return { unread: '没有网页的 .mht 文件' };
  const declared = page.charset ?? declaredEncoding(page.bytes);
  const decoded = decode(page.bytes, { declared });
  if (!decoded.ok) return { unread: '二进制数据' };
  const { text } = decoded.value;
  if (page.bytes === bytes && !isHtml(name, text)) return { lines: linesOf(text, []) };
  const html = readHtml(text);
  return { lines: html.ok ? linesOf(html.value.view.text, html.value.cues) : [] };
}

/** The lines of a text, each with the cues over it; cues stand in order. O(text + cues). */
function linesOf(text: string, cues: readonly LayoutCue[]): readonly ForeignLine[] {
  let start = 0;
  let next = 0;
  return text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => {
      const end = start + line.length;
      const own: LayoutCue[] = [];
      for (let cue = cues[next]; cue !== undefined && cue.start < end; cue = cues[++next])
        own.push({ ...cue, start: cue.start - start, end: Math.min(cue.end, end) - start });
      start = text.startsWith('\r\n', end) ? end + 2 : end + 1;
      return { text: line, cues: own };
    });
}

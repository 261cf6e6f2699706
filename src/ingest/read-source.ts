import { hash } from 'node:crypto';
import { identityText } from '../text/mapped-text.ts';
import { lineStartsOf } from '../text/line-index.ts';
import { decode, type Decoded } from './decode.ts';
import {
  containerOf,
  declaredEncoding,
  isHtml,
  oleFault,
  unreadableText,
} from './detect-format.ts';
import { readDocx } from './docx/read-docx.ts';
import { done, failed, type Outcome } from './fault.ts';
import { readHtml } from './html/read-html.ts';
import { isMht, pageOfMht } from './mht.ts';
import { readMarkdown } from './read-markdown.ts';
import type { ReadResult, SourceText } from './source-text.ts';

/** How to read. */
export type ReadOptions = {
  /** A WHATWG label that overrides all guessing (`gb18030`); docx files name their own. */
  readonly encoding?: string | undefined;
};

type Reading = Omit<SourceText, 'source' | 'sha256'>;

/**
 * Reads one input from its bytes: the type by content first and by extension second, the text with its places, the
 * cues of its layout. Pure: equal bytes, name and options give equal results on any machine. Never throws. O(n).
 */
export function readBytes(source: string, bytes: Uint8Array, options: ReadOptions): ReadResult {
  const reading = readContent(source, bytes, options);
  if (!reading.ok) return { ok: false, error: { ...reading.fault, source } };
  const sha256 = hash('sha256', bytes);
  return { ok: true, value: { source, sha256, ...reading.value } };
}

function readContent(source: string, bytes: Uint8Array, options: ReadOptions): Outcome<Reading> {
  if (bytes.length === 0) return failed('empty', '文件是空的（0 字节），请检查是否保存或下载完整');
  const container = containerOf(bytes);
  if (container.kind === 'zip') return wordText(bytes);
  if (container.kind === 'ole') return { ok: false, fault: oleFault(bytes) };
  if (container.kind === 'other') {
    return failed('unknown-format', `文件是${container.name}，不能直接读取：${container.advice}`);
  }
  const page = isMht(bytes) ? pageOfMht(bytes) : { bytes, charset: undefined };
  if (page === undefined) return failed('unknown-format', noPage);
  const declared = page.charset ?? declaredEncoding(page.bytes);
  const decoded = decode(page.bytes, { encoding: options.encoding, declared });
  if (!decoded.ok) return decoded;
  return textContent(page.bytes === bytes ? source : `${source}.html`, decoded.value);
}

const noPage =
  '文件是电子邮件或单个文件网页（.mht），里面没有网页，请打开后另存为 .html 或 .docx 再试';

function wordText(bytes: Uint8Array): Outcome<Reading> {
  const docx = readDocx(bytes);
  if (!docx.ok) return docx;
  const { text, cues, warnings, asides, hasForeignText } = docx.value;
  return done({
    format: 'docx',
    encoding: 'utf-8',
    lineStarts: lineStartsOf(text),
    view: identityText(text),
    cues,
    warnings,
    hasForeignText,
    asides,
  });
}

function textContent(source: string, decoded: Decoded): Outcome<Reading> {
  const { text, encoding, warnings } = decoded;
  const other = unreadableText(text);
  if (other !== undefined) return failed('unknown-format', other);
  const lineStarts = lineStartsOf(text);
  if (isHtml(source, text)) {
    const html = readHtml(text);
    if (!html.ok) return html;
    const { view, cues } = html.value;
    const all = [...warnings, ...html.value.warnings];
    return done({ format: 'html', encoding, lineStarts, view, cues, warnings: all });
  }
  if (text.trim() === '') return failed('empty', '文件里只有空白，没有文字，请检查是否保存完整');
  const markdown = /\.(?:md|markdown)$/i.test(source) ? readMarkdown(text) : undefined;
  const view = markdown?.view ?? identityText(text);
  return done({ format: 'text', encoding, lineStarts, view, cues: markdown?.cues ?? [], warnings });
}

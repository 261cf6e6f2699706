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
import { readPlainText } from './read-plain-text.ts';
import { repairView, type Repaired, type Telling } from './repair/repair-view.ts';
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
  const lineStarts = lineStartsOf(text);
  const told = { lineStarts, unit: '段', undecoded: false } as const;
  const repaired = repairView({ view: identityText(text), cues }, told);
  return done({
    format: 'docx',
    encoding: 'utf-8',
    lineStarts,
    ...repaired.source,
    warnings: [...warnings, ...repaired.warnings],
    hasForeignText,
    asides,
  });
}

function textContent(source: string, decoded: Decoded): Outcome<Reading> {
  const { text, encoding } = decoded;
  const other = unreadableText(text);
  if (other !== undefined) return failed('unknown-format', other);
  const lineStarts = lineStartsOf(text);
  const told = { lineStarts, unit: '行', undecoded: decoded.undecoded > 0 } as const;
  const html = isHtml(source, text);
  const read = html ? pageContent(text, told) : plainContent(source, text, told);
  if (!read.ok) return read;
  const warnings = [...decoded.warnings, ...read.value.warnings];
  const format = html ? 'html' : 'text';
  return done({ format, encoding, lineStarts, ...read.value.source, warnings });
}

function pageContent(text: string, told: Telling): Outcome<Repaired> {
  const html = readHtml(text);
  if (!html.ok) return html;
  const { view, cues, warnings } = html.value;
  const { source, warnings: more } = repairView({ view, cues }, told);
  return done({ source, warnings: [...warnings, ...more] });
}

function plainContent(name: string, text: string, told: Telling): Outcome<Repaired> {
  if (text.trim() === '') return failed('empty', '文件里只有空白，没有文字，请检查是否保存完整');
  const read = readPlainText(name, text, told);
  if (read.source.view.text.trim() !== '') return done(read);
  return failed('empty', '文件里只有代码、注释或标签，没有正文，请检查是否保存完整');
}

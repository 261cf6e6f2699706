import type { Fault } from './fault.ts';

/** What bytes are by their first ones: a zip container, an old Office container, a text, or something named here. */
export type Container =
  | { readonly kind: 'zip' | 'ole' | 'text' }
  | { readonly kind: 'other'; readonly name: string; readonly advice: string };

const saveAs = '请另存为 .docx 或 .txt 后再试';
const recognise = '请先识别成文字（OCR）再试';

type Signature = readonly [prefix: string, name: string, advice: string, offset?: number];

/** First bytes as Latin-1. Source: the formats' specifications; the list of signatures of file(1). */
const signatures: readonly Signature[] = [
  ['%PDF', 'PDF', '请用 Word/WPS 打开并另存为 .docx 后再试'],
  ['{\\rtf', 'RTF 文档', saveAs],
  ['\x89PNG', 'PNG 图片', recognise],
  ['\xff\xd8\xff', 'JPEG 图片', recognise],
  ['GIF8', 'GIF 图片', recognise],
  ['II*\0', 'TIFF 图片', recognise],
  ['MM\0*', 'TIFF 图片', recognise],
  ['WEBP', 'WebP 图片', recognise, 8],
  ['BM', 'BMP 图片', recognise],
  ['Rar!', 'RAR 压缩包', '请先解压再试'],
  ['7z\xbc\xaf', '7z 压缩包', '请先解压再试'],
  ['\x1f\x8b', 'gzip 压缩包', '请先解压再试'],
  ['MZ', '可执行程序', '它不是文档'],
  ['\x7fELF', '可执行程序', '它不是文档'],
  ['SQLite format 3', '数据库', '它不是文档'],
  ['HN\x01\0', 'CAJ 文档', '请用 CAJViewer 导出文字后再试'],
  ['CAJ\0', 'CAJ 文档', '请用 CAJViewer 导出文字后再试'],
  ['ID3', '音频', '它不是文档'],
  ['ftyp', '音视频', '它不是文档', 4],
];

/** Signatures of letters only must be followed by a byte no text has: a text may begin with BM or MZ. */
const letters = /^[A-Z]+$/i;

/** The first bytes as Latin-1, one character a byte. */
function latin1(bytes: Uint8Array, most: number): string {
  const length = Math.min(bytes.byteLength, most);
  return Buffer.from(bytes.buffer, bytes.byteOffset, length).toString('latin1');
}

/** Names a container by its first bytes. O(1). */
export function containerOf(bytes: Uint8Array): Container {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5))
    return { kind: 'zip' };
  const start = latin1(bytes, 64);
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return { kind: 'ole' };
  for (const [prefix, name, advice, offset = 0] of signatures) {
    if (!start.startsWith(prefix, offset)) continue;
    if (letters.test(prefix) && !start.includes('\0')) continue;
    return { kind: 'other', name, advice };
  }
  return { kind: 'text' };
}

/** What an old Office container (OLE2) holds, by the UTF-16 names of its streams. */
const oleStreams: readonly (readonly [stream: string, name: string])[] = [
  ['WordDocument', '旧版 .doc（或 .wps）'],
  ['Workbook', '旧版 Excel 表格（.xls）'],
  ['Book', '旧版 Excel 表格（.xls）'],
  ['PowerPoint Document', '旧版演示文稿（.ppt）'],
];

/** Why an old Office container cannot be read: it is encrypted, or of an old format that is named. O(n). */
export function oleFault(bytes: Uint8Array): Fault {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string): boolean => buffer.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) {
    return { code: 'encrypted', message: '文件已加密，请在 Word/WPS 中去掉打开密码并另存后再试' };
  }
  const name = oleStreams.find(([stream]) => holds(stream))?.[1] ?? '旧版 Office 文件';
  return { code: 'unknown-format', message: `文件是${name}，请用 Word/WPS 另存为 .docx 后再试` };
}

const htmlExtension = /\.(?:x?html?|shtml|asp|aspx|php|jsp)$/i;
/** Extensions of plain text: there only a whole page counts as HTML, not a stray tag. */
const textExtension = /\.(?:txt|text|md|markdown)$/i;

const wholePage =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;
const anyTag =
  /<(?:\/?(?:p|div|br|table|tr|td|span|font|center|h[1-6]|ul|li|title|meta)\b[^>]*|!--)>/gi;

/** Characters at the beginning that tags are looked for in. */
const HEAD = 4096;

/** Whether a text is HTML: by its tags first, by the extension of its name second. */
export function isHtml(source: string, text: string): boolean {
  const head = text.slice(0, HEAD);
  if (wholePage.test(head)) return true;
  if (textExtension.test(source)) return false;
  const tags = (head.match(anyTag) ?? []).length;
  return htmlExtension.test(source) ? tags > 0 : tags >= 5 && /^\s*</.test(head);
}

/** Text formats that are not read: the name of the format with what to do, or undefined. */
export function unreadableText(text: string): string | undefined {
  const head = text.slice(0, HEAD);
  if (
    /^\s*<\?xml/.test(head) &&
    /progid="Word\.Document"|<pkg:package|<w:wordDocument/.test(head)
  ) {
    return '文件是 Word XML 文档，请用 Word/WPS 另存为 .docx 后再试';
  }
  return undefined;
}

const metaCharset = /<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w-]{3,30})/i;
const xmlEncoding = /^\s*<\?xml[^>]{1,100}?encoding\s*=\s*["']([\w-]{3,30})["']/i;

/** The encoding that a page names in its head; read as Latin-1, since names are ASCII in all of them. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = latin1(bytes, HEAD);
  if (!head.includes('<')) return undefined;
  return metaCharset.exec(head)?.[1] ?? xmlEncoding.exec(head)?.[1];
}

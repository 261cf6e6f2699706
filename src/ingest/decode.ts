import { isUtf8 } from 'node:buffer';
import { done, failed, type Outcome } from './fault.ts';
import { isOddControl, plausibilityOf } from './encoding-evidence.ts';

/** Bytes as text. The byte order mark is not part of it. */
export type Decoded = {
  readonly text: string;
  /** WHATWG label of the encoding. */
  readonly encoding: string;
  /** Places whose bytes are no character of the encoding; they stand as U+FFFD. */
  readonly undecoded: number;
  readonly warnings: readonly string[];
};

/** What is known of the encoding beforehand. */
export type DecodeOptions = {
  /** What the user says; always believed. */
  readonly encoding?: string | undefined;
  /** What the page says of itself; believed if the text then looks like text (many pages are wrong). */
  readonly declared?: string | undefined;
};

/** Bytes that are judged when the encoding must be guessed. */
const SAMPLE = 64 * 1024;
/** What a page's own word for its encoding is worth against the evidence. */
const DECLARED_BONUS = 0.25;
/** Above this share of units that no text contains, a file is taken for binary. */
const MOST_RUBBISH = 0.1;
/** Below this plausibility of the best guess as well. */
const LEAST_PLAUSIBLE = -0.3;

const binary = failed(
  'unknown-format',
  '文件不是文本（内容是二进制数据，或编码无法识别），请另存为 UTF-8 的 .txt 或 .docx 后再试',
);

const byteOrderMarks: readonly (readonly [bytes: readonly number[], label: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0x84, 0x31, 0x95, 0x33], 'gb18030'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * Decodes bytes: byte order mark, then strict UTF-8 (a cut tail is forgiven), then the most plausible of UTF-16,
 * gb18030, big5, damaged UTF-8 and the declared encoding, judged by the frequency of characters in a sample.
 * Fails with `unknown-format` for binary data and `read-failed` for an unknown label. Never throws. O(n).
 */
export function decode(bytes: Uint8Array, options: DecodeOptions): Outcome<Decoded> {
  if (options.encoding !== undefined) {
    const label = labelOf(options.encoding);
    if (label === undefined) {
      return failed(
        'read-failed',
        `不认识的编码“${options.encoding}”，可用 utf-8、gb18030、big5、utf-16le 等`,
      );
    }
    return done(decodeAs(bytes, label));
  }
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) {
    return failed('unknown-format', '文件用 UTF-32 编码，请用记事本等另存为 UTF-8 后再试');
  }
  const mark = byteOrderMarks.find(([prefix]) => startsWith(bytes, prefix));
  const label = mark?.[1] ?? guess(bytes, options.declared);
  if (label === undefined) return binary;
  const decoded = decodeAs(bytes, label);
  return rubbishShare(decoded.text) > MOST_RUBBISH ? binary : done(decoded);
}

/** The WHATWG label of an encoding name as people write it (GBK, utf8, gb2312); undefined when there is none. */
function labelOf(name: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(name.trim());
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return undefined;
  }
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

/** The label of the most plausible encoding, or undefined when none gives anything like text. */
function guess(bytes: Uint8Array, declared: string | undefined): string | undefined {
  const sound = soundUtf8Length(bytes);
  const controls = hasOddControls(bytes);
  if (sound > 0 && !controls) return 'utf-8';
  const stated = declared === undefined ? undefined : labelOf(declared);
  const lines = linesWithHighBytes(bytes);
  const start = bytes.subarray(0, SAMPLE);
  const candidates: (readonly [label: string, sample: Uint8Array, bonus: number])[] = [
    // without evidence either way the commoner of two goes first
    ['gb18030', lines, 0.05],
    ['big5', lines, 0],
    ['utf-8', lines, 0],
  ];
  if (controls || lines.length * 2 > start.length) {
    candidates.push(['utf-16le', start, 0], ['utf-16be', start, 0]);
  }
  if (highShare(start) < 0.1) candidates.push(['windows-1252', lines, 0]);
  if (stated !== undefined) candidates.push([stated, lines, DECLARED_BONUS]);
  let best = 'gb18030';
  let most = -Infinity;
  for (const [label, sample, bonus] of candidates) {
    const score =
      plausibilityOf(new TextDecoder(label).decode(sample, { stream: true })).score + bonus;
    if (score <= most) continue;
    best = label;
    most = score;
  }
  return most < LEAST_PLAUSIBLE ? undefined : best;
}

/** Length of the bytes without up to three of a cut last character, if they are UTF-8; otherwise 0. */
function soundUtf8Length(bytes: Uint8Array): number {
  for (let cut = 0; cut <= 3 && cut < bytes.length; cut++) {
    const byte = bytes[bytes.length - cut];
    // what is cut off must be the beginning of a character
    if (cut > 0 && (byte === undefined || byte < 0x80)) break;
    if (isUtf8(bytes.subarray(0, bytes.length - cut))) return bytes.length - cut;
  }
  return 0;
}

/** Whether there are more NULs and other controls than a text may have by accident: UTF-16 or binary data. */
function hasOddControls(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let i = 0; i < length; i++) if (isOddControl(bytes[i] ?? 0)) controls++;
  return controls > 0 && controls > length / 200;
}

function highShare(bytes: Uint8Array): number {
  let high = 0;
  for (const byte of bytes) if (byte >= 0x80) high++;
  return bytes.length === 0 ? 0 : high / bytes.length;
}

/** Lines with bytes above ASCII, up to the sample size: pages may begin with 100 KB of script. */
function linesWithHighBytes(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(Math.min(bytes.length, SAMPLE));
  let length = 0;
  let lineStart = 0;
  while (lineStart < bytes.length && length < sample.length) {
    const found = bytes.indexOf(0x0a, lineStart);
    const lineEnd = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(lineStart, Math.min(lineEnd, lineStart + sample.length - length));
    if (line.some((byte) => byte >= 0x80)) {
      sample.set(line, length);
      length += line.length;
    }
    lineStart = lineEnd;
  }
  return sample.subarray(0, length);
}

function decodeAs(bytes: Uint8Array, label: string): Decoded {
  // what cannot be decoded, lone surrogates of UTF-16 included, comes out as U+FFFD: the text is well-formed
  const raw = new TextDecoder(label).decode(bytes);
  const text = raw.startsWith('\ufeff') ? raw.slice(1) : raw; // the mark of gb18030 is not taken off for us
  const warnings: string[] = [];
  // a file in UTF-8 may hold U+FFFD as a character: the loss lies further back
  const own =
    label === 'utf-8' ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) : undefined;
  const undecoded = countOf(text, '\ufffd') - (own === undefined ? 0 : countOf(own, '\ufffd'));
  if (undecoded > 0) {
    warnings.push(
      `有 ${undecoded} 处字节无法按 ${label} 解码，以“\ufffd”代替；如文字多处有误，请用 --encoding 指定编码`,
    );
  }
  const nulls = countOf(text, '\0');
  if (nulls > 0) warnings.push(`含有 ${nulls} 个空字符（NUL），文件可能受损`);
  return { text, encoding: label, undecoded, warnings };
}

function countOf(text: string | Buffer, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}

/** The share of controls and replacement characters at the beginning of a text. */
function rubbishShare(text: string): number {
  const length = Math.min(text.length, SAMPLE);
  let rubbish = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd || isOddControl(code) || (code >= 0x80 && code < 0xa0)) rubbish++;
  }
  // one such unit in a short note is an accident
  return rubbish <= 1 ? 0 : rubbish / length;
}

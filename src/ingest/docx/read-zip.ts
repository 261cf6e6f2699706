import { crc32, inflateRawSync } from 'node:zlib';
import { done, failed, type Failure, type Outcome } from '../fault.ts';

/** One file of an archive as its directory declares it. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
  /** Where its record in the directory begins and ends. */
  readonly recordStart: number;
  readonly recordEnd: number;
};

/** A zip archive whose directory has been read; nothing is inflated yet. */
export type ZipArchive = {
  /** All entries in the order of the directory; of several with one name the last counts. */
  readonly entries: readonly ZipEntry[];
  readonly names: readonly string[];
  /** The name as the directory has it: names of parts count without case (ECMA-376 Part 2, 6.3.5). */
  readonly find: (name: string) => string | undefined;
  /** The content of a file. `limit` is the most bytes it may inflate to. */
  readonly read: (name: string, limit: number) => Outcome<Uint8Array>;
};

/** Word itself writes some twenty entries, a document with a thousand pictures some thousand. */
const MOST_ENTRIES = 20_000;
const END_RECORD = 0x06054b50;
const END_RECORD_SIZE = 22;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED_FLAG = 0x1;

const broken =
  '文件不完整或已损坏（可能下载中断），请重新获取，或用 Word/WPS 打开修复后另存为 .docx 再试';

/**
 * Reads the directory of a zip archive. Fails with `broken-zip`, or `zip-bomb` when it lists too many files.
 * Files are inflated one by one on demand and never beyond the limit given, whatever size they declare.
 * Source: PKWARE APPNOTE 6.3, 4.3.
 */
export function openZip(bytes: Uint8Array): Outcome<ZipArchive> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  if (end < 0) return failed('broken-zip', `压缩结构缺少目录，${broken}`);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES)
    return failed('zip-bomb', '文件内含的条目过多，疑似压缩炸弹，已拒绝读取');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    const entry = readRecord(bytes, view, at);
    if (entry === undefined) return failed('broken-zip', `压缩目录损坏，${broken}`);
    entries.push(entry);
    at = entry.recordEnd;
  }
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const byLowerName = new Map(entries.map(({ name }) => [name.toLowerCase(), name]));
  return done({
    entries,
    names: [...byName.keys()],
    find: (name) => (byName.has(name) ? name : byLowerName.get(name.toLowerCase())),
    read: (name, limit) => readEntry(bytes, view, byName.get(name), limit),
  });
}

function findEndRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_RECORD_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_RECORD_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  return -1;
}

function readRecord(bytes: Uint8Array, view: DataView, at: number): ZipEntry | undefined {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_RECORD) return undefined;
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > view.byteLength) return undefined;
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  return {
    name: name.replaceAll('\\', '/'),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    headerOffset: view.getUint32(at + 42, true),
    recordStart: at,
    recordEnd: next,
  };
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  entry: ZipEntry | undefined,
  limit: number,
): Outcome<Uint8Array> {
  if (entry === undefined) return failed('broken-zip', `文件缺少必要的部分，${broken}`);
  if ((entry.flags & ENCRYPTED_FLAG) !== 0) {
    return failed('encrypted', '文件已加密，请去掉密码后另存再试');
  }
  if (entry.size > limit) return bomb(entry.size, limit);
  const at = entry.headerOffset;
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL_RECORD) {
    return failed('broken-zip', `压缩内容损坏，${broken}`);
  }
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (packed.length < entry.packedSize) return failed('broken-zip', `压缩内容被截断，${broken}`);
  const content = inflate(packed, entry.method, limit);
  if (!content.ok) return content;
  if (crc32(content.value) !== entry.checksum)
    return failed('broken-zip', `压缩内容校验不符，${broken}`);
  return content;
}

function inflate(packed: Uint8Array, method: number, limit: number): Outcome<Uint8Array> {
  if (method === 0) return packed.length > limit ? bomb(packed.length, limit) : done(packed);
  if (method !== 8) return failed('broken-zip', `使用了不常见的压缩方式，${broken}`);
  try {
    return done(inflateRawSync(packed, { maxOutputLength: limit }));
  } catch (error) {
    const tooLarge =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return tooLarge ? bomb(undefined, limit) : failed('broken-zip', `压缩内容损坏，${broken}`);
  }
}

function bomb(size: number | undefined, limit: number): Failure {
  const shown = size === undefined ? `超过 ${megabytes(limit)}` : megabytes(size);
  return failed(
    'zip-bomb',
    `解压后的内容过大（${shown}，上限 ${megabytes(limit)}），疑似压缩炸弹，已拒绝读取；如确是正常文件，请拆分后再试`,
  );
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}

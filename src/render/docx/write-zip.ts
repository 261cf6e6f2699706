import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import type { ZipEntry } from '../../ingest/docx/read-zip.ts';

/** A file to put into an archive. */
export type ZipFile = { readonly name: string; readonly content: Uint8Array };

/** The two records of an entry: what stands before and with its data, and its line in the directory. */
type Records = { readonly local: readonly Uint8Array[]; readonly central: Uint8Array };

const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const DEFLATE = 8;
const UTF8_NAME = 0x800;
/** Sizes stand after the data and not before. */
const SIZES_LATER = 0x8;
/** 1 January 1980, the first day zip knows: archives must not tell when they were written. */
const FIRST_DAY = 0x21;
const VERSION = 20;

/**
 * Packs files into a zip archive, in the order given. Equal files give equal bytes: no clock time, and a deflate of our
 * own instead of the platform's. Source: PKWARE APPNOTE 6.3, 4.3.
 */
export function writeZip(files: readonly ZipFile[]): Uint8Array {
  return join(files.map(packed));
}

/**
 * An archive with some of its files replaced and others added at its end. All other entries keep their packed bytes,
 * dates and attributes.
 */
export function replaceInZip(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  files: readonly ZipFile[],
): Uint8Array {
  const fresh = new Map(files.map((file) => [file.name, file]));
  const known = new Set(entries.map(({ name }) => name));
  const added = files.filter(({ name }) => !known.has(name));
  return join([
    ...entries.map((entry) => {
      const file = fresh.get(entry.name);
      return file === undefined ? copied(bytes, entry) : packed(file);
    }),
    ...added.map(packed),
  ]);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** What both records of an entry say in the same order, from the version needed to the length of the name. */
function common(view: DataView, at: number, sizes: readonly [number, number, number]): void {
  const [checksum, packedSize, size] = sizes;
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint16(at + 4, DEFLATE, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  view.setUint32(at + 10, checksum, true);
  view.setUint32(at + 14, packedSize, true);
  view.setUint32(at + 18, size, true);
}

function packed({ name, content }: ZipFile): Records {
  const nameBytes = new TextEncoder().encode(name);
  const data = deflateSync(content, { level: 6 });
  const sizes = [crc32(content), data.length, content.length] as const;
  const local = new Uint8Array(LOCAL_SIZE + nameBytes.length);
  const localView = viewOf(local);
  localView.setUint32(0, 0x04034b50, true);
  common(localView, 4, sizes);
  localView.setUint16(26, nameBytes.length, true);
  local.set(nameBytes, LOCAL_SIZE);
  const central = new Uint8Array(CENTRAL_SIZE + nameBytes.length);
  const centralView = viewOf(central);
  centralView.setUint32(0, 0x02014b50, true);
  centralView.setUint16(4, VERSION, true);
  common(centralView, 6, sizes);
  centralView.setUint16(28, nameBytes.length, true);
  central.set(nameBytes, CENTRAL_SIZE);
  return { local: [local, data], central };
}

/** An entry as it stands in an archive; sizes that follow its data are written before it. */
function copied(bytes: Uint8Array, entry: ZipEntry): Records {
  const source = viewOf(bytes);
  const at = entry.headerOffset;
  const dataAt =
    at + LOCAL_SIZE + source.getUint16(at + 26, true) + source.getUint16(at + 28, true);
  const local = bytes.slice(at, dataAt);
  const central = bytes.slice(entry.recordStart, entry.recordEnd);
  if ((entry.flags & SIZES_LATER) !== 0) {
    const flags = entry.flags & ~SIZES_LATER;
    viewOf(central).setUint16(8, flags, true);
    const view = viewOf(local);
    view.setUint16(6, flags, true);
    view.setUint32(14, entry.checksum, true);
    view.setUint32(18, entry.packedSize, true);
    view.setUint32(22, entry.size, true);
  }
  return { local: [local, bytes.subarray(dataAt, dataAt + entry.packedSize)], central };
}

function join(entries: readonly Records[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array): void => {
    parts.push(part);
    length += part.length;
  };
  for (const { local, central } of entries) {
    viewOf(central).setUint32(42, length, true);
    for (const part of local) add(part);
  }
  const directoryAt = length;
  for (const { central } of entries) add(central);
  const end = new Uint8Array(END_SIZE);
  const view = viewOf(end);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, length - directoryAt, true);
  view.setUint32(16, directoryAt, true);
  add(end);
  const archive = new Uint8Array(length);
  let to = 0;
  for (const part of parts) {
    archive.set(part, to);
    to += part.length;
  }
  return archive;
}

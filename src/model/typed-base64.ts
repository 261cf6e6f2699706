import { endianness } from 'node:os';

const isBigEndian = endianness() === 'BE';

/** Whole numbers below 2^32 as base64 of their little-endian bytes, four each. */
export function encodeUint32(values: Uint32Array): string {
  const bytes = Buffer.from(values.slice().buffer);
  return (isBigEndian ? bytes.swap32() : bytes).toString('base64');
}

/** The numbers that `encodeUint32` wrote; undefined if the text is no base64 of whole numbers. */
export function decodeUint32(text: string): Uint32Array | undefined {
  const bytes = decodeUint8(text);
  if (bytes === undefined || bytes.length % 4 !== 0) return undefined;
  if (isBigEndian) Buffer.from(bytes.buffer).swap32();
  return new Uint32Array(bytes.buffer);
}

/** Bytes as base64. */
export function encodeUint8(values: Uint8Array): string {
  return Buffer.from(values).toString('base64');
}

/** The bytes that `encodeUint8` wrote, in a buffer of their own; undefined if the text is no base64. */
export function decodeUint8(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? Uint8Array.from(bytes) : undefined;
}

/** Encoders for tests, made by turning the decoders of the platform round. */

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Two-byte characters of a legacy encoding. */
function tableOf(label: 'gb18030' | 'big5'): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(label);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(label);
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== '\ufffd' && !table.has(text))
        table.set(text, [lead, trail]);
    }
  }
  tables.set(label, table);
  return table;
}

/** Text as bytes; characters that the encoding lacks are left out. */
export function encode(
  text: string,
  label: 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be',
): Uint8Array {
  if (label === 'utf-8') return new TextEncoder().encode(text);
  if (label === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (label === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const table = tableOf(label);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    bytes.push(...(code < 0x80 ? [code] : (table.get(character) ?? [])));
  }
  return Uint8Array.from(bytes);
}

/** Several byte arrays as one. */
export function joinBytes(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => Uint8Array.from(part)));
}

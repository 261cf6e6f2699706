let table: Uint16Array | undefined;

/** The two bytes of each character in GBK; 0 where there are none. */
function pairs(): Uint16Array {
  if (table !== undefined) return table;
  const built = new Uint16Array(0x10000);
  const bytes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) bytes.push(lead, trail, 0x0a);
  const characters = decodeGbk(Uint8Array.from(bytes)).split('\n');
  characters.forEach((character, index) => {
    const pair = ((bytes[index * 3] ?? 0) << 8) | (bytes[index * 3 + 1] ?? 0);
    if (character.length === 1 && character !== '\ufffd') built[character.charCodeAt(0)] = pair;
  });
  table = built;
  return built;
}

/**
 * The bytes of a text in GBK, € as 80; undefined when a character of it is not there, or is ASCII. O(n).
 * Source: WHATWG Encoding, 10.2.2 (gbk encoder).
 */
export function encodeGbk(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const pair = pairs()[text.charCodeAt(i)] ?? 0;
    if (text.charAt(i) === '€') bytes.push(0x80);
    else if (pair === 0) return undefined;
    else bytes.push(pair >> 8, pair & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** Bytes as text; what is no character becomes U+FFFD. */
export function decodeGbk(bytes: Uint8Array): string {
  return new TextDecoder('gb18030').decode(bytes);
}

/** The page of a single-file web page: its bytes and the encoding its header names. */
export type MhtPage = { readonly bytes: Uint8Array; readonly charset: string | undefined };

/** Headers by lower-case name, and the body, of a message or one of its parts. One character a byte. */
type Part = { readonly headers: ReadonlyMap<string, string>; readonly body: string };

/** Parts within parts: a message holds alternatives, and these a page with its pictures. */
const DEEPEST = 4;

/** Whether bytes begin like a single-file web page (.mht), as Word, WPS and browsers write it. O(1). */
export function isMht(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, 2000));
  return /^\s*(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*(?:MIME-Version:|Content-Type:\s*multipart\/related)/i.test(
    head,
  );
}

/** The first page in a single-file web page; undefined if there is none. Source: RFC 2045, 2046, 2557. O(n). */
export function pageOfMht(bytes: Uint8Array): MhtPage | undefined {
  return pageOf(partOf(latin1(bytes)), 0);
}

function pageOf(part: Part, depth: number): MhtPage | undefined {
  const type = part.headers.get('content-type') ?? '';
  if (/^\s*text\/html/i.test(type) || (/^\s*application\/xhtml/i.test(type) && depth > 0)) {
    const encoding = part.headers.get('content-transfer-encoding')?.trim().toLowerCase();
    return { bytes: decoded(part.body, encoding), charset: parameterOf(type, 'charset') };
  }
  const boundary = parameterOf(type, 'boundary');
  if (boundary === undefined || depth >= DEEPEST) return undefined;
  for (const body of part.body.split(`--${boundary}`).slice(1)) {
    const page = pageOf(partOf(body.replace(/^[ \t]*\r?\n/, '')), depth + 1);
    if (page !== undefined) return page;
  }
  return undefined;
}

function partOf(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end === null ? text : text.slice(0, end.index);
  const headers = new Map<string, string>();
  for (const line of head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1));
  }
  return { headers, body: end === null ? '' : text.slice(end.index + end[0].length) };
}

function parameterOf(header: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header);
  return match?.[1] ?? match?.[2];
}

function decoded(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const plain = body
    .replaceAll(/=[ \t]*\r?\n/g, '')
    .replaceAll(/=([0-9a-f]{2})/gi, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    );
  return Buffer.from(plain, 'latin1');
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

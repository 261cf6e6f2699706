import type { Edit } from '../../text/mapped-text.ts';
import type { Cleaner } from '../draft.ts';

/** Character references met as text in scraped pages. Source: HTML Living Standard, named character references. */
const named: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['lsaquo', '‹'],
  ['rsaquo', '›'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['hellip', '…'],
  ['middot', '·'],
  ['bull', '•'],
  ['times', '×'],
  ['divide', '÷'],
  ['permil', '‰'],
  ['deg', '°'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['yen', '¥'],
  ['sect', '§'],
  ['zwnj', ''],
  ['zwj', ''],
  ['shy', ''],
]);

const reference = /&(?:#(\d{2,7})|#x([0-9a-f]{2,6})|([a-z]{2,6}));/iy;
/** The commonest one also stands without its semicolon; with anything else that would be a guess. */
const bareSpace = /&nbsp(?![a-z])/iy;

/**
 * `entities`: character references that stand in the text as letters, `&nbsp;&ldquo;一岗双责&rdquo;` = ` “一岗双责”`.
 * An `&` that begins no known reference stays (`R&D`, `a&b;`). O(n).
 */
export const entities: Cleaner = {
  name: 'entities',
  edits: (draft) => entityEdits(draft.mapped.text),
};

function entityEdits(text: string): readonly Edit[] {
  const edits: Edit[] = [];
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    reference.lastIndex = at;
    const match = reference.exec(text);
    if (match !== null) {
      const insert = characterOf(match[1], match[2], match[3]);
      if (insert !== undefined) edits.push({ start: at, end: reference.lastIndex, insert });
      continue;
    }
    bareSpace.lastIndex = at;
    if (bareSpace.test(text)) edits.push({ start: at, end: bareSpace.lastIndex, insert: ' ' });
  }
  return edits;
}

function characterOf(
  decimal: string | undefined,
  hexadecimal: string | undefined,
  name: string | undefined,
): string | undefined {
  if (name !== undefined) return named.get(name.toLowerCase());
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return code > 0 && code <= 0x10ffff && !surrogate ? String.fromCodePoint(code) : undefined;
}

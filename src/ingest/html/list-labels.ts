import { formatNumber } from '../number-format.ts';
import type { Declarations, StyleOf } from './page-styles.ts';
import type { HtmlElement, HtmlPage } from './parse-html.ts';

/** CSS counter styles and `type` values of ordered lists, as number formats and what follows the number. */
const styles: ReadonlyMap<string, readonly [format: string, after: string]> = new Map([
  ['1', ['decimal', '. ']],
  ['decimal', ['decimal', '. ']],
  ['decimal-leading-zero', ['decimalZero', '. ']],
  ['a', ['lowerLetter', '. ']],
  ['lower-alpha', ['lowerLetter', '. ']],
  ['lower-latin', ['lowerLetter', '. ']],
  ['A', ['upperLetter', '. ']],
  ['upper-alpha', ['upperLetter', '. ']],
  ['upper-latin', ['upperLetter', '. ']],
  ['i', ['lowerRoman', '. ']],
  ['lower-roman', ['lowerRoman', '. ']],
  ['I', ['upperRoman', '. ']],
  ['upper-roman', ['upperRoman', '. ']],
  ['cjk-ideographic', ['chineseCountingThousand', '、']],
  ['cjk-decimal', ['ideographDigital', '、']],
  ['simp-chinese-informal', ['chineseCountingThousand', '、']],
  ['trad-chinese-informal', ['chineseCountingThousand', '、']],
  ['simp-chinese-formal', ['chineseLegalSimplified', '、']],
]);

/** The author typed a number himself: the list is numbered twice, or its own numbers are styled away. */
const typedLabel =
  /^(?:[\s\u3000]|&nbsp;|<[^>]*>)*(?:[（(【]?\s*[\d一二三四五六七八九十百]{1,4}\s*[、.．)）】]|第[\d一二三四五六七八九十百]{1,4}|[①-⑳⑴-⒇⒈-⒛])/u;

/**
 * The label a browser shows before an item of an ordered list (`2. `, `二、`), or '' when it shows none or the text
 * of the item begins with a number of its own. `ordinal` is the item's number in its list.
 */
export function listLabel(
  { page: { html }, styleOf }: { readonly page: HtmlPage; readonly styleOf: StyleOf },
  list: HtmlElement,
  item: HtmlElement,
  ordinal: number,
): string {
  if (typedLabel.test(html.slice(item.contentStart, item.contentStart + 400))) return '';
  const style =
    listStyle(styleOf(item)) ??
    listStyle(styleOf(list)) ??
    item.attributes.get('type') ??
    list.attributes.get('type') ??
    'decimal';
  const known = styles.get(style) ?? styles.get(style.toLowerCase());
  return known === undefined ? '' : formatNumber(ordinal, known[0]) + known[1];
}

/** The counter style that a declaration names: `list-style: inside cjk-ideographic` → `cjk-ideographic`. */
function listStyle(declarations: Declarations): string | undefined {
  const type = declarations.get('list-style-type');
  if (type !== undefined) return type;
  const words = declarations.get('list-style')?.split(/\s+/);
  return words?.find((word) => word === 'none' || styles.has(word));
}

/** The numbers of the items of an ordered list, by element id, after `start` and `value`. */
export function itemNumbers(list: HtmlElement): ReadonlyMap<number, number> {
  const items = list.children.filter((child) => child.kind === 'element' && child.name === 'li');
  const numbers = new Map<number, number>();
  const step = list.attributes.has('reversed') ? -1 : 1;
  let next = integerOf(list.attributes.get('start')) ?? (step > 0 ? 1 : items.length);
  for (const item of items) {
    if (item.kind !== 'element') continue;
    const number = integerOf(item.attributes.get('value')) ?? next;
    numbers.set(item.id, number);
    next = number + step;
  }
  return numbers;
}

function integerOf(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,6}$/.test(text.trim()) ? Number(text) : undefined;
}

/** No title, document number or signature with its date is longer, in UTF-16 units. */
export const LONGEST_TITLE = 64;

/** A line without its blanks. */
export function packed(content: string): string {
  return content.replace(/[\s\u3000]+/gu, '');
}

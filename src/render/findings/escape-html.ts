import { shown } from './words.ts';

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand in HTML, between tags and in quoted attributes; what a browser would obey is neutralised. */
export function escapeHtml(text: string): string {
  return shown(text).replaceAll(/[&<>"']/gu, (sign) => SIGNS[sign] ?? sign);
}

import { groundTable } from '../../evidence/ground-table.ts';
import { weigh } from '../../evidence/weigh.ts';
import { markWords } from '../../text/mark-words.ts';

/** A sign of Markdown: what it looks like, and how often it must stand to count. */
type Sign = { readonly id: Id; readonly pattern: RegExp; readonly least: number };

const ids = [
  'title-hash',
  'section-hashes',
  'tight-hashes',
  'bold-lines',
  'bold-openings',
  'table',
  'fences',
  'underlined',
  'links',
  'quoted',
  'escapes',
  'pen-marks',
  'tasks',
  'rules',
  'bullets',
  'hidden-names',
] as const;
type Id = (typeof ids)[number];

const grounds = groundTable('markdown', ids);

const opening = String.raw`[\p{Script=Han}（《“【]`;

const signs: readonly Sign[] = [
  {
    id: 'title-hash',
    pattern: new RegExp(String.raw`^\s*#[ \t]+\**${opening}[^\n]*\n[ \t\r]*\n`, 'gu'),
    least: 1,
  },
  {
    id: 'section-hashes',
    pattern: new RegExp(String.raw`^ {0,3}#{1,6}[ \t]+[^\n#]{0,20}${opening}`, 'gmu'),
    least: 2,
  },
  { id: 'tight-hashes', pattern: new RegExp(String.raw`^#{2,6}\**${opening}`, 'gmu'), least: 2 },
  {
    id: 'bold-lines',
    pattern: /^[ \t]*(?:[-*+][ \t]+)?(\*\*\*?|__)([^\s*_][^*_\n]{0,60})\1[ \t\r]*$/gmu,
    least: 2,
  },
  {
    id: 'bold-openings',
    pattern:
      /^[ \t]*(?:[-*+][ \t]+|\d{1,2}[.、)][ \t]*|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)?(\*\*)([^\s*][^*，\n]{1,40})\*\*/gmu,
    least: 2,
  },
  { id: 'table', pattern: /^[ \t]*\|(?:[ \t]*:?-{2,50}:?[ \t]*\|)+[ \t\r]*$/gm, least: 1 },
  { id: 'fences', pattern: /^[ \t]*(?:```|~~~)/gm, least: 2 },
  {
    id: 'underlined',
    pattern: new RegExp(
      String.raw`^[^\n]{0,30}${opening}[^\n。]{0,30}\n(?:={3,99}|-{3,99})[ \t\r]*$`,
      'gmu',
    ),
    least: 2,
  },
  { id: 'links', pattern: /\[[^\]\n]{1,80}\]\((?:https?:|#|\/|\.)[^)\s]{0,300}\)/g, least: 1 },
  { id: 'quoted', pattern: /^>[ \t]*\S/gm, least: 2 },
  { id: 'escapes', pattern: /\\[.*_#()[\]-]/g, least: 2 },
  { id: 'pen-marks', pattern: new RegExp(String.raw`==${opening}[^=\n]{0,60}==`, 'gu'), least: 2 },
  { id: 'tasks', pattern: /^[ \t]*[-*+] \[[ xX]\] /gm, least: 1 },
  { id: 'rules', pattern: /^(?:---|\*\*\*)[ \t\r]*$/gm, least: 1 },
  { id: 'bullets', pattern: /^[ \t]*[-*+][ \t]+\S/gm, least: 3 },
];

/** The signs are looked for in so much of a text. */
const HEAD = 200_000;

/**
 * Whether a text that is not named so is Markdown, pasted from a chat program for instance. Weighed are its signs, each
 * once; hidden names (`**县`, `***同志`) speak against. O(head).
 */
export function isMarkdown(text: string): boolean {
  const head = text.slice(0, HEAD);
  const table = grounds();
  const held = signs.filter(({ pattern, least }) => holds(head, pattern, least));
  if (held.length === 0) return false;
  const points = held.map(({ id }) => table.grounds[id]);
  if (hasHiddenName(head)) points.push(table.grounds['hidden-names']);
  return weigh(table, points).answer === 'yes';
}

function holds(text: string, pattern: RegExp, least: number): boolean {
  let count = 0;
  for (const match of text.matchAll(pattern)) {
    // what follows a hidden name is no bold word
    if (markWords().afterHidden.some((after) => match[2]?.startsWith(after))) continue;
    count++;
    if (count >= least) return true;
  }
  return false;
}

function hasHiddenName(text: string): boolean {
  for (let at = text.indexOf('**'); at >= 0; at = text.indexOf('**', at + 2)) {
    let end = at + 2;
    while (text.charAt(end) === '*') end++;
    const after = text.slice(end, end + 3);
    if (markWords().afterHidden.some((word) => after.startsWith(word))) return true;
    at = end - 2;
  }
  return false;
}

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rolesOf, type RoleLine } from './helpers.ts';

/**
 * Pages of sites that do not exist, each with another way of furnishing a text, and ordinary documents that talk of
 * the same things. A row is `c|` chrome, `b|` body or `m|label|` marker; a `+` before the bar means: on the same line.
 */
const folder = new URL('fixtures/pages/', import.meta.url);

type Row = { readonly role: string; readonly label: string | undefined; readonly words: string };

function readPage(name: string): { readonly text: string; readonly rows: readonly Row[] } {
  const rows: Row[] = [];
  let text = '';
  for (const line of readFileSync(new URL(name, folder), 'utf8').split('\n')) {
    const match = /^([cbm])(\+?)\|(?:(?<=m\+?\|)([^|]*)\|)?(.*)$/u.exec(line);
    if (match === null) continue;
    const [, kind = '', glued = '', label, words = ''] = match;
    text += (text === '' || glued === '+' ? '' : '\n') + words;
    rows.push({ role: { c: 'chrome', b: 'body', m: 'marker' }[kind] ?? '', label, words });
  }
  return { text, rows };
}

const bare = (words: string): string => words.replaceAll(/\s/gu, '');

/** The rows that came out otherwise; furniture may come out in several pieces. */
function differences(rows: readonly Row[], lines: readonly RoleLine[]): readonly string[] {
  return rows.flatMap((row) => {
    const wanted = `${row.role} ${row.label ?? ''}`.trim();
    const whole = lines.filter((line) => bare(line.words) === bare(row.words));
    const found =
      whole.length > 0 ? whole : lines.filter((line) => bare(row.words).includes(bare(line.words)));
    const right = found.some((line) =>
      row.role === 'marker'
        ? wanted === `${line.role} ${line.label ?? ''}`
        : line.role === row.role,
    );
    const wrong = found.filter((line) => line.role !== row.role && whole.length < 2);
    return right && wrong.length === 0 ? [] : [`${wanted} ← ${row.words}`];
  });
}

describe('cleanSource on pages of many kinds', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))(
    'tells what is what in %s',
    (name) => {
      const { text, rows } = readPage(name);
      expect(rows.length).toBeGreaterThan(5);
      expect(differences(rows, rolesOf(text))).toEqual([]);
    },
  );
});

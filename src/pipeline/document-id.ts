import { hash32 } from '../text/hash.ts';

const PLAIN_EXTENSION = /\.(?:txt|text)$/iu;

/**
 * Ids of the documents of a source: its path with `/` as `__` and without `.txt`, safe as a file name anywhere, and
 * `-01`, `-02` … Depends on the path alone, so ids stay when other inputs come or go.
 */
export function documentIds(source: string, count: number): readonly string[] {
  const stem = source.replace(PLAIN_EXTENSION, '').replace(/[\\/]+/gu, '__');
  const safe = (source === '-' ? 'stdin' : stem).replace(/[^\p{Script=Han}\p{L}\p{N}._-]+/gu, '_').replace(/^\.+/u, '_').slice(0, 80);
  const exact = safe === stem && !source.includes('__');
  const base = exact || source === '-' ? safe : `${safe}~${hash32(source).toString(16).padStart(8, '0').slice(0, 6)}`;
  return Array.from({ length: count }, (_, index) => `${base}-${String(index + 1).padStart(2, '0')}`);
}

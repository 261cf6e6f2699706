import { Buffer } from 'node:buffer';
import { hash32 } from '../text/hash.ts';

const PLAIN_EXTENSION = /\.txt$/u;
/** What an input's name usually ends in: .docx, .html, .md */
const EXTENSION = /\.[a-z][a-z\d]{0,4}$/iu;
/** What may stand in a file name on any system. */
const UNSAFE = /[^\p{Script=Han}\p{L}\p{N}._-]+/gu;
/** File systems take 255 bytes; the hash, the document's number and `.txt` need some of them. */
const MOST_BYTES = 200;

/** The longest beginning of a name that fits into `MOST_BYTES` as UTF-8. */
function shortened(name: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > MOST_BYTES) break;
    end += character.length;
  }
  return name.slice(0, end);
}

/** Whether the source can be told from the base again, so that no other source has the same. */
function isReversible(source: string, base: string): boolean {
  const path = base.replaceAll('__', '/');
  if (base.includes('___')) return false;
  return PLAIN_EXTENSION.test(source)
    ? `${path}.txt` === source && !EXTENSION.test(path) && base !== 'stdin'
    : path === source && EXTENSION.test(path);
}

/**
 * Ids of the documents of a source: its path with `/` as `__` and without `.txt`, safe as a file name anywhere, and
 * `-01`, `-02` …; `stdin-01` for standard input. Where a path holds other characters or could be mistaken for another,
 * a hash of it is added (`a_b~1f2e3d4c-01`). Depends on the path alone, so ids stay when other inputs come or go.
 */
export function documentIds(source: string, count: number): readonly string[] {
  const stem = source === '-' ? 'stdin' : source.replace(PLAIN_EXTENSION, '').replaceAll('/', '__');
  const safe = shortened(stem.replace(UNSAFE, '_').replace(/^(?:[.-]+|$)/u, '_'));
  const base =
    source === '-' || isReversible(source, safe)
      ? safe
      : `${safe}~${hash32(source).toString(16).padStart(8, '0')}`;
  return Array.from(
    { length: count },
    (_, index) => `${base}-${String(index + 1).padStart(2, '0')}`,
  );
}

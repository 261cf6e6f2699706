import type { MinedDocument } from '../../../corpus/mined-document.ts';
import { isGenre } from '../../../taxonomy/genre.ts';

/** What of a document tells whether it belongs to a subcorpus. */
type Described = Pick<MinedDocument, 'source' | 'genre' | 'year'>;

/** A choice of documents. */
export type Subcorpus = {
  /** As it was written: `genre=plan`. */
  readonly name: string;
  readonly has: (document: Described) => boolean;
};

/** A subcorpus, or why there is none. */
export type SubcorpusResult =
  | { readonly ok: true; readonly value: Subcorpus }
  | { readonly ok: false; readonly error: 'form' | 'field' | 'genre' | 'year' };

const EXPRESSION = /^\s*(\p{L}+)\s*=\s*(.+?)\s*$/u;
const YEARS = /^(\d{4})(?:-(\d{4}))?$/u;

/**
 * Reads the name of a subcorpus: `genre=plan`, `year=2023`, `year=2020-2023`, `folder=plans/2023` (the source's path or
 * a folder it lies in, `/` or `\`). Errors: `form` (not field=value), `field` (no such field), `genre`, `year`.
 */
export function parseSubcorpus(expression: string): SubcorpusResult {
  const [, field, value = ''] = EXPRESSION.exec(expression) ?? [];
  const name = expression.trim();
  switch (field) {
    case undefined:
      return { ok: false, error: 'form' };
    case 'genre':
      return isGenre(value)
        ? { ok: true, value: { name, has: ({ genre }) => genre === value } }
        : { ok: false, error: 'genre' };
    case 'year':
      return yearRange(name, value);
    case 'folder':
      return { ok: true, value: { name, has: ({ source }) => isInside(source, value) } };
    default:
      return { ok: false, error: 'field' };
  }
}

function yearRange(name: string, value: string): SubcorpusResult {
  const [, first, last = first] = YEARS.exec(value) ?? [];
  if (first === undefined || last === undefined || last < first)
    return { ok: false, error: 'year' };
  return { ok: true, value: { name, has: ({ year }) => year >= first && year <= last } };
}

function isInside(source: string, folder: string): boolean {
  const path = source.replaceAll('\\', '/');
  const prefix = folder.replaceAll('\\', '/').replace(/\/+$/u, '');
  return path === prefix || path.startsWith(`${prefix}/`);
}

const NEXT_EXPRESSION = /,(?=\s*\p{L}+\s*=)/u;

/** The two subcorpora of `genre=plan,genre=report`; a comma within a folder's name is none that separates. */
export function splitComparison(text: string): readonly string[] {
  return text.split(NEXT_EXPRESSION).map((part) => part.trim());
}

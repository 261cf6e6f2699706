import { DataFileError } from '../../text/data-file.ts';

/** What a stretch of site furniture is; becomes the label of a chrome line. */
export type ChromeKind =
  | 'introduction'
  | 'prompt'
  | 'copyright'
  | 'metadata'
  | 'related'
  | 'navigation'
  | 'breadcrumb'
  | 'page-number'
  | 'running-head'
  | 'title'
  | 'link'
  | 'contents'
  | 'note'
  | 'imprint';

const KINDS: ReadonlySet<string> = new Set<ChromeKind>([
  'introduction',
  'prompt',
  'copyright',
  'metadata',
  'related',
  'navigation',
  'breadcrumb',
  'page-number',
  'running-head',
  'title',
  'link',
  'contents',
  'note',
  'imprint',
]);

/** A kind of furniture as data files name it. Throws DataFileError naming the place. */
export function chromeKindOf(value: string, where: string): ChromeKind {
  if (!isKind(value)) throw new DataFileError(`${where}.kind 不认识：${value}`);
  return value;
}

function isKind(value: string): value is ChromeKind {
  return KINDS.has(value);
}

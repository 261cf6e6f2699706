import type { GenreOutline } from '../../mining/outline/genre-outline.ts';
import { genreName } from '../../taxonomy/genre-table.ts';

/** An outline as a JSON value, marked with what it is. */
export type OutlineJson = GenreOutline & {
  readonly schema: 'fanben-outline';
  readonly version: 1;
  readonly genreName: string;
};

export function outlineJson(outline: GenreOutline): OutlineJson {
  const { genre, ...rest } = outline;
  return {
    schema: 'fanben-outline',
    version: 1,
    genre,
    genreName: genreName(genre),
    ...rest,
  };
}

/** A value as the content of a JSON file. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

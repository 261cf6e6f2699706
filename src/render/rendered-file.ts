/** A file of the output folder; its content comes in pieces, so that a big table needs no giant string. */
export type RenderedFile = {
  /** Path within the output folder, `/` separated. */
  readonly path: string;
  /** The content from its beginning; may be asked for again. */
  readonly chunks: () => Iterable<string>;
};

/** A file whose content is made in one piece, when it is asked for. */
export function wholeFile(path: string, content: () => string): RenderedFile {
  return { path, chunks: () => [content()] };
}

/** The whole content of a file. */
export function contentOf(file: RenderedFile): string {
  return [...file.chunks()].join('');
}

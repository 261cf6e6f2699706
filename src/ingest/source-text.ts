import type { MappedText } from '../text/mapped-text.ts';

/** How a source was read. */
export type SourceFormat = 'text' | 'html' | 'docx';

/** What the format itself says of a stretch of the visible text (offsets into `SourceText.view.text`). */
export type LayoutCue = {
  readonly start: number;
  readonly end: number;
  /** heading: h1–h6 or a heading style; title: the page's `<title>` repeated or a Title style; link: link text; table-row: one row of a table; emphasis: a whole line set in bold; list-item: a line that begins an item without a number; code: code or an address within a line, where nobody looks for mistakes. */
  readonly kind: 'heading' | 'title' | 'link' | 'table-row' | 'emphasis' | 'list-item' | 'code';
  /** Heading level 1–9 where known. */
  readonly level?: number;
};

/**
 * One input as text. The *decoded source* is what lines and columns count in: the decoded file for txt and html
 * (html: the markup as it stands in the file), one paragraph a line for docx (with its automatic number).
 * The *view* is what a person reads, mapped to the decoded source; block elements and `<br>` end in `\n`.
 */
export type SourceText = {
  /** Path as reported: relative to the input argument's parent, `/` separated; `-` for standard input. */
  readonly source: string;
  readonly format: SourceFormat;
  /** WHATWG label of the encoding the bytes were decoded with; `utf-8` for docx. */
  readonly encoding: string;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
  /** Offsets of line starts in the decoded source. */
  readonly lineStarts: Int32Array;
  readonly view: MappedText;
  readonly cues: readonly LayoutCue[];
  /** Things the reader noticed that a user should know (replacement characters, tracked deletions left out …). */
  readonly warnings: readonly string[];
  /**
   * docx only: for each line of the decoded source, the number of `w:p` start tags that stand before its paragraph
   * in the main document part (word/document.xml), so that a comment can be put at the very paragraph.
   * A row of a table has the number of its first paragraph.
   */
  readonly paragraphs?: Int32Array;
};

/** Why an input could not be read. `message` says what is wrong and what to do, in Chinese. */
export type IngestError = {
  readonly code:
    | 'not-found'
    | 'no-permission'
    | 'empty'
    | 'unknown-format'
    | 'too-large'
    | 'encrypted'
    | 'broken-zip'
    | 'zip-bomb'
    | 'broken-document'
    | 'read-failed';
  readonly source: string;
  readonly message: string;
};

/** What reading one input gives: the text, or why there is none. */
export type ReadResult =
  | { readonly ok: true; readonly value: SourceText }
  | { readonly ok: false; readonly error: IngestError };

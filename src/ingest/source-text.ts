import type { MappedText } from '../text/mapped-text.ts';

/** How a source was read. */
export type SourceFormat = 'text' | 'html' | 'docx';

/** What the format itself says of a stretch of the visible text (offsets into `SourceText.view.text`). */
export type LayoutCue = {
  readonly start: number;
  readonly end: number;
  /** heading: h1–h6 or a heading style; title: the page's `<title>` repeated or a Title style; link: link text; table-row: one row of a table; emphasis: a whole line set in bold; list-item: a line that begins an item without a number; code: code or an address within a line, where nobody looks for mistakes; contents: a line of a table of contents. */
  readonly kind:
    'heading' | 'title' | 'link' | 'table-row' | 'emphasis' | 'list-item' | 'code' | 'contents';
  /** Heading level 1–9 where known. */
  readonly level?: number;
};

/** Text that stands beside the text of a document: printed on every page, below it, or at its margin. */
export type Aside = {
  readonly kind: 'header' | 'footer' | 'footnote' | 'endnote' | 'comment';
  readonly text: string;
  /** The line of the decoded source that refers to it, counted from 1; headers and footers belong to none. */
  readonly line?: number;
};

/**
 * One input as text. The *decoded source* is what lines and columns count in: the decoded file for txt and html
 * (html: the markup as it stands in the file, or in its part of an .mht file), one paragraph a line for docx (with its automatic number).
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
  /** docx only: some of the text stands in parts of other formats that Word takes in, where no comment can be put. */
  readonly hasForeignText?: boolean;
  /** docx only: what is not part of the text. */
  readonly asides?: readonly Aside[];
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

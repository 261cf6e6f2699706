import { lineStartsOf } from '../../src/text/line-index.ts';
import { listOf, stringOf, type JsonObject } from '../../src/text/data-file.ts';
import type { Span } from '../../src/text/span.ts';
import {
  skipBlank,
  type MarkedDocument,
  type MarkedHeading,
  type MarkedLoss,
  type MarkedText,
} from './marked-text.ts';

/** Turns 1-based lines and 0-based characters in them into offsets. */
type Offset = (line: unknown, character?: unknown) => number;

function optionalList(entry: JsonObject, key: string): readonly JsonObject[] {
  return entry[key] === undefined ? [] : listOf(entry, key, key);
}

/** One string, a list of them, or none. */
function words(...values: readonly unknown[]): readonly string[] {
  return values.flat().filter((value) => typeof value === 'string');
}

/** Keys that say that a heading counts neither way. */
const OPEN = ['ambiguous', 'enum', 'label'];

function headingOf(
  text: string,
  offset: Offset,
  entry: JsonObject,
  isOpen: boolean = OPEN.some((key) => entry[key] === true),
): MarkedHeading {
  const { line, char, level, visibleLevel, form, plain, text: shown } = entry;
  return {
    at: skipBlank(text, offset(line, char)),
    words: words(plain, shown)[0] ?? '',
    isItem: form === 'list-item',
    isRunIn: form === 'run-in',
    depth: Number(level),
    visibleDepth: Number(visibleLevel ?? level),
    isOpen,
  };
}

function spanOf(text: string, offset: Offset, entry: JsonObject): Span {
  const { startLine, startChar, endLine, endChar } = entry;
  return {
    start: skipBlank(text, offset(startLine, startChar)),
    end: endChar === undefined ? offset(Number(endLine) + 1) - 1 : offset(endLine, endChar),
  };
}

/** Where a stretch begins: at its character, else where its first words stand in its line. */
function stretchStart(text: string, offset: Offset, entry: JsonObject): number {
  const { startLine, startChar } = entry;
  const [opening] = words(entry['startText']);
  const start = offset(startLine, startChar);
  if (startChar !== undefined || opening === undefined) return skipBlank(text, start);
  const at = text.indexOf(opening, start);
  return at < 0 || at >= offset(Number(startLine) + 1) ? skipBlank(text, start) : at;
}

function lossOf(text: string, offset: Offset, entry: JsonObject): MarkedLoss {
  const { beforeLine, expected, confidence = 'certain' } = entry;
  return {
    at: skipBlank(text, offset(beforeLine)),
    number: words(expected)[0] ?? '',
    isSure: confidence === 'certain' || confidence === 'likely',
  };
}

/** 其他（说明） → 其他 */
function short(element: string): string {
  return element.replace(/[(（].*/u, '');
}

function documentOf(text: string, offset: Offset, entry: JsonObject): MarkedDocument {
  const { altStartLines = [], silentSplit, genre, genreAlt, altGenre } = entry;
  return {
    span: spanOf(text, offset, entry),
    otherStarts: [altStartLines].flat().map((line: unknown) => skipBlank(text, offset(line))),
    isSilent: silentSplit === true,
    genres: words(genre, genreAlt, altGenre),
    headings: [
      ...listOf(entry, 'headings', 'documents').map((one) => headingOf(text, offset, one)),
      ...optionalList(entry, 'enumParagraphs').map((one) => headingOf(text, offset, one, true)),
    ],
    sections: optionalList(entry, 'sections')
      .map((one) => ({
        at: stretchStart(text, offset, one),
        elements: words(one['element'], one['alt'], one['alsoAcceptable']).map(short),
      }))
      .toSorted((a, b) => a.at - b.at),
    lost: optionalList(entry, 'missing').map((one) => lossOf(text, offset, one)),
  };
}

/** The name of the text that annotations in JSON belong to. Throws DataFileError if there is none. */
export function goldFile(gold: JsonObject): string {
  return stringOf(gold, 'file', 'gold');
}

/**
 * Annotations in JSON (lines 1-based, characters 0-based) as a marked text. Throws DataFileError naming what is missing.
 */
export function readGoldText(gold: JsonObject, text: string): MarkedText {
  const starts = lineStartsOf(text);
  const offset: Offset = (line, character = 0) =>
    (starts[Math.max(0, Number(line) - 1)] ?? text.length + 1) + Number(character);
  return {
    name: goldFile(gold),
    text,
    documents: listOf(gold, 'documents', 'gold').map((entry) => documentOf(text, offset, entry)),
    chrome: optionalList(gold, 'chrome').map((entry) => spanOf(text, offset, entry)),
    noise: [],
    optionalStarts: optionalList(gold, 'optionalDocuments').map(({ startLine, startChar }) =>
      skipBlank(text, offset(startLine, startChar)),
    ),
  };
}

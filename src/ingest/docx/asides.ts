import type { Aside } from '../source-text.ts';
import {
  createBodyReader,
  linesOf,
  newStory,
  type BodyReader,
  type DocxLine,
} from './body-lines.ts';
import { newCounters } from './numbering.ts';
import { readPart, type DocxPackage } from './open-package.ts';
import { childrenOf, type XmlElement } from './parse-xml.ts';
import type { NoteReference } from './run-text.ts';

/** Parts that hold asides: the last word of their relationship's type, what their entries are called in the part. */
const noteParts: readonly (readonly [type: string, kind: NoteReference['kind']])[] = [
  ['footnotes', 'footnote'],
  ['endnotes', 'endnote'],
  ['comments', 'comment'],
];

/**
 * Headers, footers, notes and comments of a document, each text once, page numbers left out; notes in the order of
 * their references. `body` has read the `lines` of the main part. Parts that are broken are told and passed over.
 */
export function asidesOf(
  opened: DocxPackage,
  body: BodyReader,
  lines: readonly DocxLine[],
): { readonly asides: readonly Aside[]; readonly warnings: readonly string[] } {
  const asides: Aside[] = [];
  const warnings: string[] = [];
  const read = (name: string): XmlElement | undefined => {
    const part = opened.zip.names.includes(name) ? readPart(opened.zip, name) : undefined;
    if (part?.ok === false) warnings.push(`${name} 读不出来，已略过：${part.fault.message}`);
    return part?.ok === true ? part.value : undefined;
  };
  const textOf = (parent: XmlElement): string => {
    const reader = createBodyReader(body.styles, body.lists, () => ({ unread: '' }));
    const story = newStory(newCounters());
    const blocks = childrenOf(parent).flatMap((block) => linesOf(reader, story, block));
    return blocks
      .map(({ text }) => text.trim())
      .join('\n')
      .trim();
  };
  for (const kind of ['header', 'footer'] as const) {
    const parts = opened.main.targets.filter(({ type }) => type === kind).map(({ part }) => part);
    const texts = new Set(parts.flatMap((name) => read(name) ?? []).map(textOf));
    for (const text of texts) if (!isPageNumber(text)) asides.push({ kind, text });
  }
  const lineOf = lineFinder(lines);
  for (const [type, kind] of noteParts) {
    const part = opened.main.relations.get(type);
    const notes = new Map(
      childrenOf(part === undefined ? undefined : read(part), `w:${kind}`).map((note) => [
        note.attributes.get('w:id'),
        note,
      ]),
    );
    for (const { id, paragraphs } of body.tally.notes.filter((note) => note.kind === kind)) {
      const note = notes.get(id);
      const text = note === undefined ? '' : textOf(note);
      if (text !== '') asides.push({ kind, text, line: lineOf(paragraphs) });
    }
  }
  return { asides, warnings };
}

/** The line of the text, from 1, in which a paragraph of the main part stands, by the start tags up to within it. */
function lineFinder(lines: readonly DocxLine[]): (paragraphs: number) => number {
  const places: number[] = [];
  let line = 1;
  for (const { text, ordinal } of lines) {
    // paragraphs without a line of their own stand in the row of a table before them
    while (places.length < ordinal) places.push(places.at(-1) ?? 1);
    if (places.length === ordinal) places.push(line);
    line += text.split('\n').length;
  }
  return (paragraphs) => places[paragraphs - 1] ?? places.at(-1) ?? 1;
}

/** `- 1 -`, 第3页 共12页, Page 3 of 12, or nothing at all. */
function isPageNumber(text: string): boolean {
  return /^(?:[\s\p{N}\p{P}\p{S}第页頁共码]|page|of)*$/iu.test(text);
}

const names: readonly (readonly [name: string, unit: string, kinds: readonly Aside['kind'][]])[] = [
  ['页眉页脚', '处', ['header', 'footer']],
  ['脚注', '条', ['footnote']],
  ['尾注', '条', ['endnote']],
  ['批注', '条', ['comment']],
];

/** Says what stands beside the text and was not read as part of it: `页眉页脚 2 处、脚注 3 条（共 86 字）未读入正文`. */
export function saidOf(asides: readonly Aside[]): readonly string[] {
  if (asides.length === 0) return [];
  const parts = names.flatMap(([name, unit, kinds]) => {
    const { length } = asides.filter(({ kind }) => kinds.includes(kind));
    return length === 0 ? [] : [`${name} ${length} ${unit}`];
  });
  const characters = asides.reduce((sum, { text }) => sum + text.replaceAll(/\s/g, '').length, 0);
  return [`${parts.join('、')}（共 ${characters} 字）未读入正文`];
}

import { done, failed, type Failure, type Outcome } from '../fault.ts';
import type { Aside, LayoutCue } from '../source-text.ts';
import { asidesOf, saidOf } from './asides.ts';
import {
  createBodyReader,
  linesOf,
  newStory,
  type BodyReader,
  type DocxLine,
  type ForeignText,
} from './body-lines.ts';
import { foreignReader } from './foreign-parts.ts';
import { listsOf, newCounters } from './numbering.ts';
import { openPackage, type DocxPackage } from './open-package.ts';
import { stylesOf } from './styles.ts';

/** The text of a Word document, one paragraph a line, automatic numbers written out. */
export type DocxReading = {
  readonly text: string;
  readonly cues: readonly LayoutCue[];
  readonly warnings: readonly string[];
  readonly hasForeignText: boolean;
  readonly asides: readonly Aside[];
};

/**
 * Reads a Word document (.docx, .docm, .dotx): body text in order, tables row by row, text boxes after the paragraph
 * they are anchored in, what other formats it takes in. Headers, footers, notes and comments are asides. Fails as
 * openPackage does, or with `empty`. O(size of the parts read).
 */
export function readDocx(bytes: Uint8Array): Outcome<DocxReading> {
  const read = readLines(bytes);
  if (!read.ok) return read;
  const { lines, reader, opened } = read.value;
  const { asides, warnings } = asidesOf(opened, reader, lines);
  return done({
    ...assemble(lines),
    asides,
    hasForeignText: reader.tally.foreignLines > 0,
    warnings: [...opened.warnings, ...warningsOf(reader), ...warnings, ...saidOf(asides)],
  });
}

/** The lines of a Word document and where they stand in its main part. */
export type DocxTrace = {
  readonly zip: DocxPackage['zip'];
  readonly main: DocxPackage['main'];
  /** As in readDocx: joined by line feeds they are its text. */
  readonly lines: readonly DocxLine[];
};

/** As readDocx, for those who have to find the characters of the text again in the XML. */
export function traceDocx(bytes: Uint8Array): Outcome<DocxTrace> {
  const read = readLines(bytes);
  if (!read.ok) return read;
  const { opened, lines } = read.value;
  return done({ zip: opened.zip, main: opened.main, lines });
}

type Lines = {
  readonly opened: DocxPackage;
  readonly reader: BodyReader;
  readonly lines: readonly DocxLine[];
};

/** A document within a document within a document is a trap or a mistake. */
const DEEPEST_DOCUMENT = 2;

function readLines(bytes: Uint8Array, depth = 0): Outcome<Lines> {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const styles = stylesOf(opened.value.styles);
  const nested = (part: Uint8Array): ForeignText => {
    const read = depth < DEEPEST_DOCUMENT ? readLines(part, depth + 1) : undefined;
    return read?.ok === true ? { lines: read.value.lines } : { unread: '读不出来的 Word 文档' };
  };
  const foreign = foreignReader(opened.value, nested);
  const reader = createBodyReader(styles, listsOf(opened.value.numbering, styles), foreign);
  const story = newStory(newCounters());
  const lines: DocxLine[] = [];
  const parsed = opened.value.document({
    parent: 'w:body',
    visit: (block) => {
      for (const line of linesOf(reader, story, block)) lines.push(line);
    },
  });
  if (!parsed.ok) return parsed;
  if (parsed.value.name !== 'w:document') {
    return failed('unknown-format', '文件不是 Word 文档，请用 Word/WPS 另存为 .docx 后再试');
  }
  if (!lines.some((line) => line.text.trim() !== '')) return emptyDocument(reader);
  return done({ opened: opened.value, reader, lines });
}

function emptyDocument({ tally }: BodyReader): Failure {
  const foreign = [...new Set(tally.foreignChunks)].join('、');
  return foreign === ''
    ? failed('empty', '文档里没有文字（可能是扫描图片），请先识别成文字再试')
    : failed(
        'empty',
        `文档里只插入了${foreign}，没有别的文字，请在 Word/WPS 中打开并另存为 .docx 后再试`,
      );
}

function assemble(lines: readonly DocxLine[]): Pick<DocxReading, 'text' | 'cues'> {
  const cues: LayoutCue[] = [];
  let offset = 0;
  for (const line of lines) {
    for (const cue of line.cues) {
      cues.push({ ...cue, start: cue.start + offset, end: cue.end + offset });
    }
    offset += line.text.length + 1;
  }
  const text = lines.map((line) => line.text).join('\n');
  return { text, cues };
}

function warningsOf(reader: BodyReader): readonly string[] {
  const { deletedCharacters, hiddenCharacters, foreignChunks } = reader.tally;
  const warnings: string[] = [];
  if (deletedCharacters > 0) warnings.push(`已略去修订标记为删除的文字 ${deletedCharacters} 字`);
  if (hiddenCharacters > 0) warnings.push(`已略去隐藏文字 ${hiddenCharacters} 字`);
  if (foreignChunks.length > 0) {
    const what = [...new Set(foreignChunks)].join('、');
    warnings.push(
      `有 ${foreignChunks.length} 处插入的内容（${what}）未读取，请在 Word/WPS 中打开并另存后再试`,
    );
  }
  return warnings;
}

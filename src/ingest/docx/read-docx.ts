import { done, failed, type Outcome } from '../fault.ts';
import type { LayoutCue } from '../source-text.ts';
import {
  createBodyReader,
  linesOf,
  newStory,
  type BodyReader,
  type DocxLine,
} from './body-lines.ts';
import { listsOf, newCounters } from './numbering.ts';
import { openPackage, type DocxPackage } from './open-package.ts';
import { stylesOf } from './styles.ts';

/** The text of a Word document, one paragraph a line, automatic numbers written out. */
export type DocxReading = {
  readonly text: string;
  readonly cues: readonly LayoutCue[];
  readonly warnings: readonly string[];
  /** For each line of `text`, how many `w:p` start tags stand before its paragraph in the main part. */
  readonly paragraphs: Int32Array;
};

/**
 * Reads a Word document (.docx, .docm, .dotx): body text in order, tables row by row, text boxes after the paragraph
 * they are anchored in. Headers, footers, notes and comments are not body text. Fails as openPackage does, or with
 * `empty`. O(size of the parts read).
 */
export function readDocx(bytes: Uint8Array): Outcome<DocxReading> {
  const read = readLines(bytes);
  if (!read.ok) return read;
  const { lines, reader, opened } = read.value;
  return done({ ...assemble(lines), warnings: [...opened.warnings, ...warningsOf(reader)] });
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

function readLines(bytes: Uint8Array): Outcome<Lines> {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const styles = stylesOf(opened.value.styles);
  const reader = createBodyReader(styles, listsOf(opened.value.numbering, styles));
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
  if (!lines.some((line) => line.text.trim() !== '')) {
    return failed('empty', '文档里没有文字（可能是扫描图片），请先识别成文字再试');
  }
  return done({ opened: opened.value, reader, lines });
}

function assemble(lines: readonly DocxLine[]): Omit<DocxReading, 'warnings'> {
  const cues: LayoutCue[] = [];
  const paragraphs: number[] = [];
  let offset = 0;
  for (const line of lines) {
    for (const cue of line.cues) {
      cues.push({ ...cue, start: cue.start + offset, end: cue.end + offset });
    }
    paragraphs.push(line.ordinal);
    for (let at = line.text.indexOf('\n'); at >= 0; at = line.text.indexOf('\n', at + 1)) {
      paragraphs.push(line.ordinal);
    }
    offset += line.text.length + 1;
  }
  const text = lines.map((line) => line.text).join('\n');
  return { text, cues, paragraphs: Int32Array.from(paragraphs) };
}

function warningsOf(reader: BodyReader): readonly string[] {
  const { deletedCharacters, hiddenCharacters, foreignChunks } = reader.tally;
  const warnings: string[] = [];
  if (deletedCharacters > 0) warnings.push(`已略去修订标记为删除的文字 ${deletedCharacters} 字`);
  if (hiddenCharacters > 0) warnings.push(`已略去隐藏文字 ${hiddenCharacters} 字`);
  if (foreignChunks > 0) {
    warnings.push(`有 ${foreignChunks} 处插入的其他文档未读取，请在 Word 中打开并另存后再试`);
  }
  return warnings;
}

import { placeOf } from '../../text/line-index.ts';
import { sourceSpan } from '../../text/mapped-text.ts';
import { editView, type SourceView } from '../source-view.ts';
import { doubleEncodings } from './double-encoding.ts';
import { literalEscapes } from './literal-escapes.ts';
import { literalTags } from './literal-tags.ts';
import { lostBytes } from './lost-byte.ts';
import { recordTexts } from './record-text.ts';

/** A view on its way through the repairs, with what the user is told of them. */
export type Repaired = { readonly source: SourceView; readonly warnings: readonly string[] };

/** How the user is told of places. */
export type Telling = {
  /** Line starts in the decoded source. */
  readonly lineStarts: Int32Array;
  /** What a line of it is called. */
  readonly unit: '行' | '段';
  /** The decoder told of the characters that it could not read itself. */
  readonly undecoded: boolean;
};

/** Lines named in one message. */
const MOST_LINES = 5;

/** Characters lost for good: what became of U+FFFD in GBK, of memory never written to. */
const lost = /(?:锟斤拷|锟斤|斤拷锟)[锟斤拷]*|烫烫烫+|屯屯屯+/g;
const replaced = /\ufffd+/g;

/** The texts of a file of records, and of others with escapes of a programming language in them what these stand for. */
export function repairEscapes(source: SourceView, told: Telling): Repaired {
  const records = recordTexts(source.view.text);
  if (records !== undefined)
    return {
      source: editView(source, records),
      warnings: ['文件是 JSON 或 CSV 数据，只读其中的文字'],
    };
  const edits = literalEscapes(source.view.text);
  if (edits.length === 0) return { source, warnings: [] };
  const places = edits.map(({ start }) => start);
  const message = `${placesOf(source, places, told)}字面写出的“\\n”“\\u3000”一类转义符，已还原为换行或字符`;
  return { source: editView(source, edits), warnings: [message] };
}

/** Tags that stand as text are read as a browser would. */
export function repairTags(source: SourceView, told: Telling): Repaired {
  const { source: untagged, places } = literalTags(source);
  if (places.length === 0) return { source, warnings: [] };
  const message = `${placesOf(source, places, told)}当作文字的网页标签，已按换行、标题等读取`;
  return { source: untagged, warnings: [message] };
}

/**
 * What wrong encodings did to a text is put right where that is certain, else told: UTF-8 read as something else, lost
 * bytes, characters lost for good. O(n).
 */
export function repairCharacters(source: SourceView, told: Telling): Repaired {
  const warnings: string[] = [];
  const double = doubleEncodings(source.view.text);
  if (double.length > 0)
    warnings.push(`${placesOf(source, startsOf(double), told)}编码认错造成的乱码，已还原为汉字`);
  const single = editView(source, double);
  const bytes = lostBytes(single.view.text);
  if (bytes.length > 0)
    warnings.push(`${placesOf(single, startsOf(bytes), told)}丢失字节造成的乱码，已还原，请核对`);
  const whole = editView(single, bytes);
  const gone = matchesOf(whole, lost);
  if (gone.length > 0)
    warnings.push(`${placesOf(whole, gone, told)}“锟斤拷”一类乱码，原字已丢失，请对照原件补上`);
  const signs = told.undecoded ? [] : matchesOf(whole, replaced);
  if (signs.length > 0)
    warnings.push(
      `${placesOf(whole, signs, told)}“\ufffd”，是文件里原有的（转存时丢了字），请对照原件补上`,
    );
  return { source: whole, warnings };
}

/** Both: what stands in a page or a Word file as text is read like that of plain texts. */
export function repairView(source: SourceView, told: Telling): Repaired {
  const untagged = repairTags(source, told);
  const whole = repairCharacters(untagged.source, told);
  return { source: whole.source, warnings: [...untagged.warnings, ...whole.warnings] };
}

function startsOf(spans: readonly { readonly start: number }[]): readonly number[] {
  return spans.map(({ start }) => start);
}

function matchesOf({ view }: SourceView, pattern: RegExp): readonly number[] {
  return Array.from(view.text.matchAll(pattern), ({ index }) => index);
}

/** `第 3、7 行有 4 处`, from offsets in a view. */
export function placesOf({ view }: SourceView, places: readonly number[], told: Telling): string {
  const lines = new Set<number>();
  for (const place of places) {
    const { start } = sourceSpan(view, { start: place, end: place + 1 });
    lines.add(placeOf(told.lineStarts, start).line);
  }
  const named = [...lines].slice(0, MOST_LINES).join('、');
  const more = lines.size > MOST_LINES ? '等' : '';
  return `第 ${named} ${told.unit}${more}有 ${places.length} 处`;
}

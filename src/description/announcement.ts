import type { CleanText } from '../clean/clean-text.ts';
import { titleStem } from '../clean/furniture/page-title.ts';
import { boundaryCues } from '../document/starts/boundary-cues.ts';
import { LONGEST_TITLE } from '../line/line-length.ts';
import { lineAt } from '../line/text-line.ts';
import { titleWordAtEnd } from '../line/title-words.ts';
import { lineEnding } from './title-kind.ts';

/** What announces a document on its page, without numbers and the words of collections; empty where nothing does. */
export type Announcement = {
  /** The title that the marker right above gives to this document alone: 范文2：青石镇防汛方案. */
  readonly marker: string;
  /** The words that the marker shares with others of its page: 防汛方案（精选16篇）篇二. */
  readonly series: string;
  /** The title that the page has for itself, where it holds this document alone. */
  readonly page: string;
  /** Whether its source holds no other document, so that the file's name is its name. */
  readonly alone: boolean;
};

/** A name for a document that its text does not give, and what gives it. */
export type AnnouncedTitle = {
  readonly words: string;
  readonly source: 'marker' | 'page' | 'file';
};

const SHORTEST_NAME = 5;
/** What people add to the name of a file: numbers before it, （2）, _1, -副本 behind it. */
const FILE_NUMBER =
  /^(?!\d{4}年)[\d\s._、（）()-]+|(?:[\s_-]*(?:[（(]\d+[)）]|[_-]\d+|副本|[定终]稿|最终版|最新版?))+$/gu;
/** The number at the end of 活动方案2, 管理制度三. */
const LABEL_NUMBER = /\s*[\d一二三四五六七八九十]+$/u;
/** 首页  工作汇报  自查报告: the way to a page. */
const PATH = /\S\s+\S+\s+\S/u;

let announcementNumber: RegExp | undefined;

/** An announcement without numbers and blanks, so that it ends in its genre: `防汛工作总结篇 三` is a 总结. */
function withoutNumber(words: string): string {
  announcementNumber ??= new RegExp(boundaryCues()['announcement-number'], 'gu');
  return titleStem(words.replace(announcementNumber, '')).replace(/[^\p{L}\p{N}）)”》]+$/u, '');
}

/** The words of a marker's line without its label: behind it, else before it; 活动方案2 is a label that is a title itself. */
function markerWords(words: string, label: string): string {
  const kind = label.replace(LABEL_NUMBER, '');
  if (kind !== label && titleWordAtEnd(kind) !== undefined) return words.replace(LABEL_NUMBER, '');
  const at = words.indexOf(label);
  if (at < 0) return withoutNumber(words);
  const behind = words.slice(at + label.length).replace(/^[^\p{L}\p{N}“《]+/u, '');
  return withoutNumber(behind === '' ? words.slice(0, at) : behind);
}

/** The words of all markers of a page, with how many markers have them. */
function countMarkerWords({ lines, analysis }: CleanText): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { role, start, end, label = '' } of lines) {
    if (role !== 'marker') continue;
    const words = markerWords(analysis.slice(start, end).trim(), label);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return counts;
}

function isName(words: string): boolean {
  if (words.length < SHORTEST_NAME || words.length > LONGEST_TITLE) return false;
  return !/[。；！？]/u.test(words) && lineEnding(words) !== undefined;
}

/**
 * What the lines right above the documents of a page announce (furniture and a marker, up to the text before), by where the
 * documents start, ascending. O(lines + documents × log lines).
 */
export function announcementsOf(
  clean: CleanText,
  starts: readonly number[],
): readonly Announcement[] {
  const { lines, analysis } = clean;
  const counts = countMarkerWords(clean);
  const alone = starts.length === 1;
  return starts.map((start) => {
    let page = '';
    for (let at = lineAt({ text: clean.mapped.text, analysis, lines }, start) - 1; at >= 0; at--) {
      const line = lines[at];
      if (line === undefined || line.role === 'body') break;
      const words = analysis.slice(line.start, line.end).trim();
      if (line.role === 'marker') {
        const marker = markerWords(words, line.label ?? '');
        return counts.get(marker) === 1
          ? { marker, series: '', page: '', alone }
          : { marker: '', series: marker, page: '', alone };
      }
      const stem = alone && line.label === 'title' && page === '' ? withoutNumber(words) : '';
      if (isName(stem) && !PATH.test(words)) page = stem;
    }
    return { marker: '', series: '', page, alone };
  });
}

/** The name of a source's file without folder, ending and what people add: `03-防汛方案（2）.docx` → 防汛方案. */
export function fileWords(source: string): string {
  const name = source.split('/').at(-1) ?? '';
  return name.replace(/\.[A-Za-z]{2,5}$/u, '').replaceAll(FILE_NUMBER, '');
}

/** The first of marker, page and file that names the kind of a document; undefined if none does. */
export function announcedTitle(
  { marker, series, page }: Announcement,
  file: string,
): AnnouncedTitle | undefined {
  const names = [
    { words: marker, source: 'marker' },
    { words: page === '' ? series : page, source: 'page' },
    { words: file, source: 'file' },
  ] as const;
  return names.find(({ words }) => isName(words));
}

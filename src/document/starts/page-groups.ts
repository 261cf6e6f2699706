import type { CleanText } from '../../clean/clean-text.ts';
import { boundaryCues } from './boundary-cues.ts';
import { gluedStretches } from './glued-lines.ts';
import { isClear } from './lead.ts';
import { UNKNOWN, charactersOf, readPageLine, type Known, type PageLine } from './page-line.ts';

/** The body lines of a page between two markers. */
export type PageGroup = {
  /** The marker that announced them, e.g. `篇三`; empty before the first marker. */
  readonly marker: string;
  /** How many texts the page says it has here; 0 if it does not say. */
  readonly declared: number;
  readonly lines: readonly PageLine[];
};

type OpenGroup = { marker: string; declared: number; lines: PageLine[] };

/** Body before the first marker that is long enough to be a text of its own. */
const LEAST_BEFORE_MARKER = 240;
/** Furniture that stands within texts as well as between them: （本文有删减）, — 3 —. */
const ANYWHERE: ReadonlySet<string> = new Set(['note', 'page-number', 'running-head']);

function openGroup(marker: string): OpenGroup {
  return { marker, declared: 0, lines: [] };
}

function noteFurniture(group: OpenGroup, words: string): void {
  if (group.lines.length > 0) return;
  group.declared = Math.max(
    group.declared,
    Number(boundaryCues()['declared-count'].exec(words)?.[1] ?? 0),
  );
}

/** A marker of what a text sends along: 附件1. */
const ATTACHMENT = /^附件/u;

/** What stands before the first marker and is too little to be a text. */
function isPreface(lines: readonly PageLine[]): boolean {
  const unnumbered = lines.every((line) => line.mark === undefined);
  return (
    charactersOf(lines) < LEAST_BEFORE_MARKER ||
    (unnumbered && lines.every((line) => !isClear(line.lead)))
  );
}

/**
 * The parts of a page between its markers; furniture is left out but leaves its trace in `furnitureBefore`, and an
 * introduction before the first marker is dropped. `known` says what the corpus knows of a paragraph.
 */
export function groupByMarker(
  clean: CleanText,
  known: (paragraph: string) => Known,
): readonly PageGroup[] {
  let current = openGroup('');
  const groups = [current];
  let furnitureBefore = false;
  for (const line of clean.lines) {
    const words = clean.analysis.slice(line.start, line.end);
    if (line.role === 'marker') {
      current = openGroup(line.label ?? words.trim());
      groups.push(current);
    } else if (line.role === 'chrome') noteFurniture(current, words);
    else
      gluedStretches(clean.analysis, line).forEach(({ start, end }, index) =>
        current.lines.push(
          readPageLine(clean.analysis, start, end, {
            known: index === 0 ? known(words) : UNKNOWN,
            furnitureBefore: index === 0 && furnitureBefore,
            joined: index > 0,
          }),
        ),
      );
    furnitureBefore = line.role === 'chrome' && !ANYWHERE.has(line.label ?? '');
  }
  const [first] = groups;
  if (groups.length === 1 || first === undefined)
    return groups.filter((group) => group.lines.length > 0);
  first.declared = 0;
  // the first marker of a page of 附件 stands under the text that sends them
  const sends = ATTACHMENT.test(groups[1]?.marker ?? '');
  return groups.filter(
    (group) => group.lines.length > 0 && (sends || !(group === first && isPreface(group.lines))),
  );
}

import { elementIndex } from '../../taxonomy/taxonomy.ts';
import { CROWD } from './lead-turns.ts';
import type { LossGroup } from './loss-groups.ts';
import { isIntroduction, openLines, turnAt } from './open-lines.ts';
import { openingPhrase } from '../headings/parallel-headings.ts';
import { chapterTurns } from './chapter-turns.ts';
import {
  recoveredSection,
  type RecoveredSection,
  type RecoveryContext,
} from './recovery-context.ts';
import { contentAt, startOfLine } from '../../line/text-line.ts';
import { isFinished } from './unled-series.ts';

/** Points from which a paragraph on the leading group stands for itself. */
const SELF_CONTAINED = 3.2;
/** A near-duplicate's heading outweighs any turn of the content. */
const KNOWN_GAIN = 9;
/** A sentence of this length is a body. */
const SHORT_BODY = 8;

type Place = { readonly at: number; readonly line?: number };

/** Lines at which a section of the group's level could begin: no number, not within a series that goes on. */
function turnLines(context: RecoveryContext, { from, to }: LossGroup): readonly number[] {
  const { placements } = context.hierarchy;
  const goesOn = (before: number): boolean => {
    if (before === to || before - 1 === from) return false;
    const series = placements[before]?.series;
    return series !== undefined && series === placements[before - 1]?.series;
  };
  const lines: number[] = [];
  for (let before = from + 1; before <= to; before++)
    if (!goesOn(before)) for (const line of openLines(context, before)) lines.push(line);
  return lines;
}

/** The `count` lines where the content turns most clearly, the earlier one of equals, in document order. */
function chooseTurns(
  context: RecoveryContext,
  lines: readonly number[],
  count: number,
): readonly number[] {
  if (lines.length <= count) return lines;
  if (count <= 0) return [];
  const gainOf = (line: number, index: number): number =>
    turnAt(context, line) +
    (context.known(line) === undefined ? 0 : KNOWN_GAIN) +
    (lines.length - index) * 0.01;
  return lines
    .map((line, index) => ({ line, gain: gainOf(line, index) }))
    .toSorted((a, b) => b.gain - a.gain || a.line - b.line)
    .slice(0, count)
    .map(({ line }) => line)
    .toSorted((a, b) => a - b);
}

/**
 * Where the children of a lost parent begin: at the first paragraph when some of them were lost, too; at the paragraph
 * that leads over to them; where several paragraphs stand between, at the clearest turn; else at their first number.
 */
function parentStart(context: RecoveryContext, before: number): Place {
  const { document, marks } = context;
  const mark = marks[before];
  const number = { at: mark?.start ?? 0 };
  const lines = openLines(context, before);
  const [first] = lines;
  const last = lines.at(-1);
  if (mark === undefined || first === undefined || last === undefined) return number;
  const placeAt = (line: number): Place => ({ at: startOfLine(document, line), line });
  // at the very start a few paragraphs are sections of their own, see leadTurns
  if (mark.value > 1 && (before > 0 || lines.length > CROWD)) return placeAt(first);
  if (isIntroduction(contentAt(document, last))) return placeAt(last);
  if (before === 0 || context.forms[before - 1] === 'line' || isSelfContained(context, last))
    return number;
  return placeAt(chooseTurns(context, lines, 1)[0] ?? last);
}

/** A paragraph that sets up the leading group is a section of its own, not the introduction of the list below it. */
function isSelfContained({ cueOf }: RecoveryContext, line: number): boolean {
  const { index, score } = cueOf(line);
  return index === elementIndex('组织领导') && score >= SELF_CONTAINED;
}

/**
 * Series within the group that begin after a finished item or right after the finished body of the section above
 * (`二、活动时间` ／ `5月1日至10日。` ／ `（一）…`): where paragraphs do not suffice, a lost heading stood there.
 */
function seriesStarts(context: RecoveryContext, group: LossGroup): readonly Place[] {
  const { marks, hierarchy } = context;
  const places: Place[] = [];
  for (let index = Math.max(1, group.from + 1); index < group.to; index++) {
    const mark = marks[index];
    const deeper = (hierarchy.placements[index]?.depth ?? 0) > group.depth;
    if (mark?.value === 1 && deeper && isFinished(context, index - 1, SHORT_BODY))
      places.push({ at: mark.start });
  }
  return places;
}

/**
 * The paragraph right under a heading, where it is the first item itself and only its number was lost:
 * `四、保障措施` ／ `加强组织协调。各单位…` ／ `（二）加大投入。…`
 */
function unnumberedFirst({ document, marks, forms }: RecoveryContext, group: LossGroup): Place[] {
  const line = (marks[group.from]?.line ?? -1) + 1;
  const paragraph = document.lines[line];
  const first = group.losses.some(({ value, evidence }) => value === 1 && evidence === 'gap');
  if (!first || paragraph === undefined || forms[group.from] !== 'line') return [];
  if (marks[group.from + 1]?.line === line || openingPhrase(document, paragraph) === '') return [];
  return [{ at: paragraph.start, line }];
}

/**
 * Places the losses of a group: sections that the numbering forces, then the clearest turns of the content, numbered
 * in the order they stand. Where there are fewer places than losses, the last ones get them: the others went with
 * their bodies.
 */
export function placeGroup(
  context: RecoveryContext,
  group: LossGroup,
): readonly RecoveredSection[] {
  const { losses } = group;
  const forced = losses
    .filter(({ evidence }) => evidence !== 'gap')
    .map(({ before }) => parentStart(context, before));
  const taken = new Set(forced.map(({ line }) => line));
  const free = turnLines(context, group).filter((line) => !taken.has(line));
  const turns = chooseTurns(context, free, losses.length - forced.length).map((line) => ({
    at: startOfLine(context.document, line),
    line,
  }));
  const short = losses.length - forced.length - turns.length;
  const firsts = short > 0 ? unnumberedFirst(context, group) : [];
  const left = short - firsts.length;
  const ends = left > 0 ? [...seriesStarts(context, group), ...chapterTurns(context, group)] : [];
  const starts = left > 0 ? ends.slice(-left) : [];
  const places: Place[] = [...forced, ...firsts, ...turns, ...starts].toSorted(
    (a, b) => a.at - b.at,
  );
  const next = context.marks[group.to];
  if (places.length === 0 && next !== undefined) places.push({ at: next.start });
  const missing = losses.length - places.length;
  const ordered = losses.toSorted((a, b) => a.value - b.value);
  return ordered.flatMap((loss, index) => {
    const place = places[Math.max(0, index - missing)];
    if (place === undefined) return [];
    const known = place.line === undefined ? undefined : context.known(place.line);
    return [recoveredSection(place.at, loss, known)];
  });
}

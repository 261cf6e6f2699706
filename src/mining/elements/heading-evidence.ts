import { hasTrait } from '../../taxonomy/genre-table.ts';
import type { SectionRecord } from '../../corpus/document-record.ts';
import type { Genre } from '../../taxonomy/genre.ts';
import { matchHeading, type HeadingMatch } from '../../taxonomy/heading-match.ts';
import { elementsNamed, ownerOf } from '../../taxonomy/heading-names.ts';
import { elementIndex, taxonomy } from '../../taxonomy/taxonomy.ts';
import { genrePrior } from './element-priors.ts';
import { looksAhead, OUTLOOK } from './outlook.ts';
import { add, type PlacedSection } from './placed-section.ts';
import { sectionCues } from './section-cues.ts';

const HEADING_WEIGHT = 2;
const LEAST_LOGIT = 0.2;
/** A heading of a report that says what was done, unless it is itself the name of an element. */
const DONE_WORK = 2;
const SURE_NAME = 0.9;
/** A heading that is a known name and nothing else. */
const KNOWN_NAME = 0.97;
/** What a genre expects less than this is no part of its texts. */
const NO_PART = -1.5;
/** A heading of a plan that says what is to be done (培育市场主体), unless its words speak for an element themselves. */
const STATED = 1;
/** A heading that names no element at all is a topic. */
const TOPIC = 0.7;
const FAIR_NAME = 0.6;
const AHEAD: readonly HeadingMatch[] = [{ element: OUTLOOK, confidence: 0.97 }];
/** A name that a numbered sentence opens with may be its heading, glued to it. */
const GLUED_NAME = 2.5;
const SHORTEST_GLUED = 4;
const LONGEST_GLUED = 8;
/** Words after which a name goes on (会议要求的材料, 工作任务和目标) and is no heading by itself. */
const GOES_ON = '的和与及、等';

function logit(confidence: number): number {
  const bounded = Math.min(0.98, Math.max(0.02, confidence));
  return Math.log(bounded / (1 - bounded));
}

/** Whether a section before this one looks ahead: what follows in a report does not go back to what was done. */
function followsOutlook({ index, outlook }: PlacedSection): boolean {
  return outlook.first < index;
}

/** Two clauses of like length (领导重视，机构健全; 宣传发动 深入人心): a statement, no name. */
const TWO_CLAUSES = /^[^，,、。；\s]{3,9}[，,\s][^，,、。；\s]{3,9}$/u;

/** A heading that says what was done (强化宣传引导, 领导重视) instead of naming a kind of section. */
function saysWhatIsDone(heading: string): boolean {
  const cues = sectionCues();
  return (
    cues['statement-verb'].test(heading) ||
    cues['statement-noun'].test(heading) ||
    TWO_CLAUSES.test(heading)
  );
}

/**
 * The elements a report's statement of what was done may name, too: those that reports have sections of. 健全机构，落实责任
 * tells of work done and is no section on who leads.
 */
function ofReports(matches: readonly HeadingMatch[]): readonly HeadingMatch[] {
  const { scores } = genrePrior('report');
  return matches.filter(
    ({ element, confidence }) =>
      confidence >= KNOWN_NAME || (scores[elementIndex(element)] ?? 0) > NO_PART,
  );
}

/**
 * The element whose name a numbered sentence opens with, where the heading may be glued to its body
 * (二、管理体制校长是第一责任人…); articles of rules (第五条 监督检查…) have no headings.
 */
function gluedName({ heading, number }: SectionRecord, genre: Genre): string | undefined {
  if (number.startsWith('第')) return undefined;
  for (
    let length = Math.min(LONGEST_GLUED, heading.length - 1);
    length >= SHORTEST_GLUED;
    length--
  ) {
    if (GOES_ON.includes(heading.charAt(length))) continue;
    const words = heading.slice(0, length);
    const name = ownerOf(words, genre) ?? elementsNamed(words, genre)[0];
    if (name !== undefined) return name;
  }
  return undefined;
}

/** What the words of a heading name; `关于经费保障问题` names a topic, no kind of section. */
function matchesOf(placed: PlacedSection): readonly HeadingMatch[] {
  const { document, section } = placed;
  if (looksAhead(document, section.heading, placed.outlook.earliestYear)) return AHEAD;
  const matches = matchHeading(section.heading, document.genre);
  const isTopic = sectionCues()['topic-opening'].test(section.heading);
  if (isTopic) return matches.filter(({ confidence }) => confidence >= SURE_NAME);
  return hasTrait(document.genre, 'reviews') && saysWhatIsDone(section.heading)
    ? ofReports(matches)
    : matches;
}

/** The element of a line of work: in a report what was done, or is to be done; elsewhere a task. */
export function lineOfWork(placed: PlacedSection): string | undefined {
  if (hasTrait(placed.document.genre, 'reviews'))
    return followsOutlook(placed) ? OUTLOOK : '工作开展情况';
  return hasTrait(placed.document.genre, 'tasks') && placed.index < placed.tops.length - 1
    ? '工作任务'
    : undefined;
}

/**
 * What a heading says that names no kind of section: a statement (强化宣传引导) or a topic (疫苗供应) opens a line of work,
 * one of many; problems, results and the like bear their names.
 */
function addLineOfWork(scores: Float32Array, placed: PlacedSection, surest: number): void {
  const element = lineOfWork(placed);
  if (element === undefined) return;
  const isReport = hasTrait(placed.document.genre, 'reviews');
  const states = saysWhatIsDone(placed.section.heading);
  if (surest < (isReport && states ? SURE_NAME : FAIR_NAME))
    add(scores, elementIndex(element), isReport && states ? DONE_WORK : states ? STATED : TOPIC);
}

/** How strongly a section's heading speaks for each element, in the taxonomy's order. O(keywords). */
export function headingEvidence(placed: PlacedSection): Float32Array {
  const { document, section } = placed;
  const scores = new Float32Array(taxonomy().elements.length);
  if (section.heading === '') return scores;
  if (section.form === 'list-item') {
    const name = gluedName(section, document.genre);
    if (name !== undefined) add(scores, elementIndex(name), GLUED_NAME);
    return scores;
  }
  const matches = matchesOf(placed);
  for (const { element, confidence } of matches)
    scores[elementIndex(element)] = HEADING_WEIGHT * Math.max(LEAST_LOGIT, logit(confidence) + 0.3);
  addLineOfWork(scores, placed, matches[0]?.confidence ?? 0);
  return scores;
}

/** The element a section's heading names surely, as an index; -1 if it names none. */
function nameOf(section: SectionRecord, genre: Genre): number {
  if (section.heading === '' || section.form === 'list-item') return -1;
  const [match] = matchHeading(section.heading, genre);
  return match !== undefined && match.confidence >= SURE_NAME ? elementIndex(match.element) : -1;
}

/** How many of a document's depth-1 sections bear the name of each element surely. O(sections). */
export function namedElements(tops: readonly SectionRecord[], genre: Genre): Uint8Array {
  const named = new Uint8Array(taxonomy().elements.length);
  for (const section of tops) {
    const element = nameOf(section, genre);
    if (element >= 0) named[element] = (named[element] ?? 0) + 1;
  }
  return named;
}

import { groundTable, type Ground } from '../../evidence/ground-table.ts';
import { weigh } from '../../evidence/weigh.ts';
import { isTitleLine } from '../../line/title-line.ts';
import { matchHeading } from '../../taxonomy/heading-match.ts';

/** A heading without a number on a line of its own. */
export type BareHeading = {
  readonly line: number;
  readonly words: string;
  /** The beginning of what stands between the heading before and this one. */
  readonly above: string;
};

/** A heading with what its level is told by. */
type Candidate = BareHeading & {
  /** Whether another heading stands right above or right below it, with nothing between. */
  readonly directlyUnder: boolean;
  readonly headsHeadings: boolean;
  readonly namesElement: boolean;
};

const grounds = groundTable('heading-level', [
  'same-ending',
  'same-last-character',
  'same-opening',
  'same-length',
  'both-name-elements',
  'both-head-headings',
  'only-one-heads-headings',
  'only-one-names-element',
  'innermost',
  'breaks-series',
  'keeps-series',
  'announced-above',
  'elaborates',
  'both-name-texts',
]);

const SURE_NAME = 0.85;

function candidatesOf(headings: readonly BareHeading[]): readonly Candidate[] {
  return headings.map((heading, at) => ({
    ...heading,
    directlyUnder: headings[at - 1]?.line === heading.line - 1,
    headsHeadings: headings[at + 1]?.line === heading.line + 1,
    namesElement: (matchHeading(heading.words)[0]?.confidence ?? 0) >= SURE_NAME,
  }));
}

/** The headings of an open level under one parent, the last one last. */
type Level = readonly Candidate[];

/** What the wording of a heading says of standing beside the last one of a level. */
function wordingGrounds(own: Candidate, level: Level, sibling: Candidate): readonly Ground[] {
  const known = grounds().grounds;
  const held: Ground[] = [];
  const ending = sibling.words.at(-1);
  const isSeries = level.length >= 2 && level.at(-2)?.words.at(-1) === ending;
  if (own.words.slice(-2) === sibling.words.slice(-2)) held.push(known['same-ending']);
  else if (own.words.at(-1) === ending) held.push(known['same-last-character']);
  if (isSeries) held.push(known[own.words.at(-1) === ending ? 'keeps-series' : 'breaks-series']);
  if (own.words.slice(0, 2) === sibling.words.slice(0, 2)) held.push(known['same-opening']);
  if (Math.abs(own.words.length - sibling.words.length) <= 1) held.push(known['same-length']);
  return held;
}

/** What its place says: names of elements stand beside each other, and so do headings over headings. */
function placeGrounds(own: Candidate, sibling: Candidate, innermost: boolean): readonly Ground[] {
  const known = grounds().grounds;
  const held: Ground[] = innermost ? [known.innermost] : [];
  if (own.namesElement && sibling.namesElement) held.push(known['both-name-elements']);
  else if (own.namesElement !== sibling.namesElement) held.push(known['only-one-names-element']);
  if (isTitleLine(own.words) && isTitleLine(sibling.words)) held.push(known['both-name-texts']);
  // the last heading of every open level but the innermost has headings under it
  if (own.headsHeadings !== innermost) held.push(known['both-head-headings']);
  else held.push(known['only-one-heads-headings']);
  return held;
}

const SHORTEST_PARENT = 4;

/** Whether words are those of a shorter name with more between: 应急队伍保障 of 应急保障. */
function elaborates(words: string, name: string): boolean {
  if (name.length < SHORTEST_PARENT || words.length <= name.length) return false;
  let at = 0;
  for (const character of words) if (character === name[at]) at++;
  return at === name.length;
}

/** What speaks for a heading to belong to the one before it. */
function childGrounds(own: Candidate, parent: Candidate | undefined): readonly Ground[] {
  const known = grounds().grounds;
  return [
    ...(own.above.includes(own.words) ? [known['announced-above']] : []),
    ...(parent !== undefined && elaborates(own.words, parent.words) ? [known.elaborates] : []),
  ];
}

/** The level that a heading resembles most, from 0, or one below the last where the text above announces it. */
function likeliestLevel(own: Candidate, open: readonly Level[]): number {
  const child = childGrounds(own, open.at(-1)?.at(-1));
  let best = open.length;
  let most = child.length === 0 ? -Infinity : weigh(grounds(), child).points;
  for (let at = open.length - 1; at >= 0; at--) {
    const level = open[at] ?? [];
    const sibling = level.at(-1);
    if (sibling === undefined) continue;
    const held = [
      ...wordingGrounds(own, level, sibling),
      ...placeGrounds(own, sibling, at === open.length - 1),
    ];
    const { points } = weigh(grounds(), held);
    if (points <= most) continue;
    most = points;
    best = at;
  }
  return best;
}

/**
 * The level of each heading of a text that numbers none, from 0 on: one that stands right under another, or that the
 * text under that announces, belongs to it; any other is a sibling of the last heading of an open level, the one that
 * it resembles most (writers give siblings one build). In document order. O(headings × depth).
 */
export function bareLevels(headings: readonly BareHeading[]): readonly number[] {
  const open: Level[] = [];
  return candidatesOf(headings).map((own) => {
    const level = own.directlyUnder ? open.length : likeliestLevel(own, open);
    const siblings = [...(open[level] ?? []), own];
    open.splice(level, Infinity, siblings);
    return level;
  });
}

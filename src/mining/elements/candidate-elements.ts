import { DiceCoefficient } from 'natural/lib/natural/distance/index.js';
import type { DocumentRecord, SectionRecord } from '../../corpus/document-record.ts';
import type { ElementAssignment } from '../../corpus/element-assignment.ts';
import { withoutTopic } from '../../taxonomy/heading-topic.ts';
import { matchHeading } from '../../taxonomy/heading-match.ts';
import { sectionCues } from './section-cues.ts';

/** A section that may be of an element nobody listed. */
type Bearer = { readonly section: SectionRecord; readonly document: string };

/** A wording of a heading that the taxonomy does not know, with the sections that bear it. */
type Wording = {
  readonly words: string;
  readonly independent: number;
  readonly bearers: readonly Bearer[];
};

const SHORTEST = 2;
const LONGEST = 10;
/** Dice coefficient of the character bigrams from which two wordings are one (时间地点 and 时间和地点). */
const SAME_WORDING = 0.57;
/** Sections placed less surely than this, and not by their headings, are up for it. */
const UNSURE = 0.6;
/** Headings that the taxonomy knows this surely are not. */
const KNOWN_HEADING = 0.6;
const PUNCTUATION = /[，。；：、]/u;
/** Independent documents are sums of fractions. */
const ROUNDING = 1e-9;

function isUnsure(section: SectionRecord, assigned: ElementAssignment | undefined): boolean {
  if (section.depth !== 1 || (section.form !== 'line' && section.form !== 'run-in')) return false;
  return assigned !== undefined && assigned.source !== 'heading' && assigned.confidence < UNSURE;
}

/** The wording under which a section's heading is gathered; empty if it is no name of a kind of section. */
function wordingOf(section: SectionRecord, title: string): string {
  const words = withoutTopic(section.heading, title);
  if (words.length < SHORTEST || words.length > LONGEST || PUNCTUATION.test(words)) return '';
  const cues = sectionCues();
  if (cues['statement-verb'].test(words) || cues['topic-opening'].test(words)) return '';
  return (matchHeading(section.heading)[0]?.confidence ?? 0) >= KNOWN_HEADING ? '' : words;
}

function independentOf(bearers: readonly Bearer[], weights: ReadonlyMap<string, number>): number {
  const documents = [...new Set(bearers.map(({ document }) => document))].toSorted();
  return documents.reduce((sum, id) => sum + (weights.get(id) ?? 1), 0);
}

/** All wordings that are up for it, the commonest first. */
function collectWordings(
  documents: readonly DocumentRecord[],
  elements: ReadonlyMap<string, ElementAssignment>,
  weights: ReadonlyMap<string, number>,
): readonly Wording[] {
  const found = new Map<string, Bearer[]>();
  for (const document of documents)
    for (const section of document.sections) {
      const words = isUnsure(section, elements.get(section.id))
        ? wordingOf(section, document.title)
        : '';
      if (words === '') continue;
      const bearers = found.get(words) ?? [];
      bearers.push({ section, document: document.id });
      found.set(words, bearers);
    }
  return [...found]
    .map(([words, bearers]) => ({ words, bearers, independent: independentOf(bearers, weights) }))
    .toSorted((a, b) => b.independent - a.independent || (a.words < b.words ? -1 : 1));
}

function bigramsOf(words: string): readonly string[] {
  return Array.from({ length: words.length - 1 }, (_, at) => words.slice(at, at + 2));
}

/** Wordings that say the same, grouped around the commonest of them, which stands first. */
function groupWordings(wordings: readonly Wording[]): readonly (readonly Wording[])[] {
  const groups: { readonly medoid: string; readonly members: Wording[] }[] = [];
  const withBigram = new Map<string, number[]>();
  for (const wording of wordings) {
    const near = new Set(
      bigramsOf(wording.words).flatMap((bigram) => withBigram.get(bigram) ?? []),
    );
    const same = [...near]
      .toSorted((a, b) => a - b)
      .find((at) => DiceCoefficient(groups[at]?.medoid ?? '', wording.words) >= SAME_WORDING);
    if (same !== undefined) {
      groups[same]?.members.push(wording);
      continue;
    }
    for (const bigram of new Set(bigramsOf(wording.words)))
      withBigram.set(bigram, [...(withBigram.get(bigram) ?? []), groups.length]);
    groups.push({ medoid: wording.words, members: [wording] });
  }
  return groups.map(({ members }) => members);
}

/**
 * Elements nobody listed: heading wordings that at least `least` independent documents use and whose sections the
 * taxonomy cannot place surely. Each is named after its commonest wording. Gives the assignments to put in place of
 * the unsure ones, by section id. Independent of the order of the documents. O(headings × groups that share a bigram).
 */
export function findCandidateElements(
  documents: readonly DocumentRecord[],
  elements: ReadonlyMap<string, ElementAssignment>,
  weights: ReadonlyMap<string, number>,
  least: number,
): Map<string, ElementAssignment> {
  const result = new Map<string, ElementAssignment>();
  for (const group of groupWordings(collectWordings(documents, elements, weights))) {
    const bearers = group.flatMap((wording) => wording.bearers);
    const independent = independentOf(bearers, weights);
    const element = group[0]?.words;
    if (element === undefined || independent < least - ROUNDING) continue;
    const confidence = Math.min(0.9, 0.5 + independent * 0.02);
    for (const { section } of bearers)
      result.set(section.id, { element, source: 'heading', confidence });
  }
  return result;
}

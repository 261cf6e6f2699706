import { DiceCoefficient } from 'natural/lib/natural/distance/index.js';
import type { DocumentRecord, SectionRecord } from '../../corpus/document-record.ts';
import { withoutTopic } from '../../taxonomy/heading-topic.ts';
import { matchHeading } from '../../taxonomy/heading-match.ts';
import type { ElementAssignment } from '../../corpus/element-assignment.ts';

/** A wording of a heading that the taxonomy does not know, with the sections that bear it. */
type Wording = { readonly words: string; readonly sections: { readonly section: SectionRecord; readonly document: string }[] };

/** Headings that say what was done or is to be done, not what kind of section it is. */
const STATEMENT = /^(?:加强|强化|健全|完善|落实|推进|开展|建立|明确|提高|抓好|坚持|深化|优化|严格|注重|突出|做好|狠抓|加大|加快|提升|规范|构建|营造|统一|高度|广泛|积极|认真|切实|全面|深入|充分|精心|周密|夯实|压实|扎实|拓展|创新|增强|推动|打造|聚焦|紧盯|关于|针对)/u;
const LONGEST = 10;
const SAME_WORDING = 0.57;
const UNSURE = 0.6;
const KNOWN_HEADING = 0.6;

function collectWordings(documents: readonly DocumentRecord[], elements: ReadonlyMap<string, ElementAssignment>): Wording[] {
  const wordings = new Map<string, Wording>();
  for (const document of documents)
    for (const section of document.sections) {
      const assigned = elements.get(section.id);
      const unsure = assigned !== undefined && assigned.source !== 'heading' && assigned.confidence < UNSURE;
      if (section.depth !== 1 || !unsure || (section.form !== 'line' && section.form !== 'run-in')) continue;
      const words = withoutTopic(section.heading, document.title);
      if (words.length < 2 || words.length > LONGEST || STATEMENT.test(words) || /[，。；：、]/u.test(words)) continue;
      if ((matchHeading(section.heading)[0]?.confidence ?? 0) >= KNOWN_HEADING) continue;
      const wording = wordings.get(words) ?? { words, sections: [] };
      wording.sections.push({ section, document: document.id });
      wordings.set(words, wording);
    }
  return [...wordings.values()].toSorted((a, b) => b.sections.length - a.sections.length || (a.words < b.words ? -1 : 1));
}

/** Wordings that say the same (时间地点 / 时间和地点), grouped around the commonest: Dice coefficient of their bigrams. */
function groupWordings(wordings: readonly Wording[]): Wording[][] {
  const groups: Wording[][] = [];
  for (const wording of wordings) {
    const group = groups.find(([medoid]) => medoid !== undefined && DiceCoefficient(medoid.words, wording.words) >= SAME_WORDING);
    if (group === undefined) groups.push([wording]);
    else group.push(wording);
  }
  return groups;
}

/**
 * Elements nobody listed: heading wordings that at least `least` independent documents use and whose sections the
 * taxonomy cannot place surely. Each is named after its commonest wording. Gives the assignments to put in place of
 * the unsure ones, by section id. O(headings × groups).
 */
export function findCandidateElements(
  documents: readonly DocumentRecord[],
  elements: ReadonlyMap<string, ElementAssignment>,
  weights: ReadonlyMap<string, number>,
  least: number,
): Map<string, ElementAssignment> {
  const result = new Map<string, ElementAssignment>();
  for (const group of groupWordings(collectWordings(documents, elements))) {
    const [medoid] = group;
    const members = group.flatMap((wording) => wording.sections);
    const independent = [...new Set(members.map((member) => member.document))].reduce((sum, id) => sum + (weights.get(id) ?? 1), 0);
    if (medoid === undefined || independent < least - 1e-9) continue;
    for (const { section } of members)
      result.set(section.id, { element: medoid.words, source: 'heading', confidence: Math.min(0.9, 0.5 + independent * 0.02) });
  }
  return result;
}

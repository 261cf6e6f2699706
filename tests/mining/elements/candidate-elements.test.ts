import { describe, expect, it } from 'vitest';
import type { ElementAssignment } from '../../../src/corpus/element-assignment.ts';
import { assignElements } from '../../../src/mining/elements/assign-elements.ts';
import { findCandidateElements } from '../../../src/mining/elements/candidate-elements.ts';
import type { DocumentRecord } from '../../../src/corpus/document-record.ts';
import { recordOf } from './records.ts';

const unsure: ElementAssignment = { element: '工作任务', source: 'position', confidence: 0.2 };

/** A plan on a subject with one section of the given heading, placed as unsurely as can be. */
function bearer(
  id: string,
  heading: string,
  subject = '读书月',
): { record: DocumentRecord; section: string } {
  const record = recordOf(
    id,
    `${subject}活动方案\n为办好${subject}，制定本方案。\n一、${heading}\n甲乙丙丁。\n二、工作要求\n各班要落实。`,
  );
  return {
    record,
    section: record.sections.find((section) => section.heading === heading)?.id ?? '',
  };
}

function candidatesOf(
  bearers: readonly { record: DocumentRecord; section: string }[],
  least = 3,
  weights = new Map<string, number>(),
): Map<string, ElementAssignment> {
  const elements = new Map<string, ElementAssignment>();
  for (const { record, section } of bearers) {
    for (const [id, assigned] of assignElements([record], weights)) elements.set(id, assigned);
    elements.set(section, unsure);
  }
  return findCandidateElements(
    bearers.map(({ record }) => record),
    elements,
    weights,
    least,
  );
}

function names(found: ReadonlyMap<string, ElementAssignment>): readonly string[] {
  return [...new Set([...found.values()].map(({ element }) => element))];
}

describe('findCandidateElements', () => {
  it('finds a wording that enough documents use and names the element after it', () => {
    const bearers = ['a', 'b', 'c'].map((id) => bearer(id, '吉祥寓意'));
    const found = candidatesOf(bearers);
    expect(names(found)).toEqual(['吉祥寓意']);
    expect([...found.keys()]).toEqual(bearers.map(({ section }) => section));
    expect([...found.values()].every(({ source }) => source === 'heading')).toBe(true);
  });

  it('takes wordings that say the same together under the commonest', () => {
    const bearers = [bearer('a', '图案寓意'), bearer('b', '图案寓意'), bearer('c', '图案的寓意')];
    expect(names(candidatesOf(bearers))).toEqual(['图案寓意']);
  });

  it('leaves the subject of a document out of the wording', () => {
    const bearers = [
      bearer('a', '读书月创意口号', '读书月'),
      bearer('b', '植树节创意口号', '植树节'),
      bearer('c', '科技周创意口号', '科技周'),
    ];
    expect(names(candidatesOf(bearers))).toEqual(['创意口号']);
  });

  it('counts near-duplicates once', () => {
    const bearers = ['a', 'b', 'c'].map((id) => bearer(id, '吉祥寓意'));
    const weights = new Map(bearers.map(({ record }) => [record.id, 1 / 3]));
    expect(candidatesOf(bearers, 3, weights).size).toBe(0);
    expect(candidatesOf(bearers, 1, weights).size).toBe(3);
  });

  it.each([
    ['a heading that says what to do', '加强图案设计'],
    ['a heading that the taxonomy knows', '组织领导'],
    ['a whole clause', '图案，以及它的寓意'],
    ['a long heading', '关乎全校师生共同参与的图案征集'],
  ])('takes no element from %s', (_, heading) => {
    expect(candidatesOf(['a', 'b', 'c'].map((id) => bearer(id, heading))).size).toBe(0);
  });

  it('leaves sections alone that are placed surely', () => {
    const bearers = ['a', 'b', 'c'].map((id) => bearer(id, '吉祥寓意'));
    const elements = new Map(
      bearers.map(({ section }) => [section, { ...unsure, confidence: 0.9 }] as const),
    );
    expect(
      findCandidateElements(
        bearers.map(({ record }) => record),
        elements,
        new Map(),
        3,
      ).size,
    ).toBe(0);
  });

  it('finds the same in whatever order the documents come', () => {
    const bearers = [
      bearer('a', '图案寓意'),
      bearer('b', '图案含义'),
      bearer('c', '图案寓意'),
      bearer('d', '图案的寓意'),
      bearer('e', '图案含义'),
    ];
    const straight = candidatesOf(bearers, 2);
    const turned = candidatesOf(bearers.toReversed(), 2);
    expect(turned).toEqual(straight);
  });
});

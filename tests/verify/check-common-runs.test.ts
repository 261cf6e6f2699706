import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MinedDocument } from '../../src/corpus/mined-document.ts';
import { findPassages } from '../../src/mining/reuse/find-passages.ts';
import type { Passage } from '../../src/mining/reuse/passage.ts';
import { checkCommonRuns } from '../../verify/check-common-runs.ts';
import type { TableRow } from '../../verify/output-folder.ts';
import { createRandom } from '../mining/reuse/generate.ts';
import {
  mined,
  naiveReduce,
  naiveRuns,
  prose,
  sharingDocuments,
} from '../mining/reuse/passage-helpers.ts';

const all = { complete: true, filtered: false };

function rowOf({ aDocument, bDocument, aSpan, bSpan }: Passage): TableRow {
  return new Map([
    ['a_document', aDocument],
    ['b_document', bDocument],
    ['a_text_start', String(aSpan.start)],
    ['a_text_end', String(aSpan.end)],
    ['b_text_start', String(bSpan.start)],
    ['b_text_end', String(bSpan.end)],
  ]);
}

function checked(
  documents: readonly MinedDocument[],
  passages: readonly Passage[],
  scope = all,
): ReturnType<typeof checkCommonRuns> {
  return checkCommonRuns(
    passages.map(rowOf),
    new Map(documents.map(({ id, text }) => [id, text])),
    new Map(documents.map(({ id, cluster }) => [id, cluster])),
    scope,
  );
}

/** Common runs of 30 characters of documents of different clusters, by comparing every pair of places. */
function countRuns(documents: readonly MinedDocument[]): number {
  let count = 0;
  for (const [i, a] of documents.entries()) {
    for (const b of documents.slice(0, i)) {
      if (a.cluster === b.cluster) continue;
      count += naiveRuns(naiveReduce(a.text), naiveReduce(b.text), 30).length;
    }
  }
  return count;
}

describe('checkCommonRuns', () => {
  it('looks at every common run of 30 characters, and finds them in what the passage finder gives', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const documents = sharingDocuments(seed, 8).map(({ id, text }, i) =>
          mined(id, text, i % 4 === 1 ? { cluster: 'd00' } : {}),
        );
        const result = checked(documents, findPassages(documents));
        expect(result.checked).toBe(countRuns(documents));
        expect(result.faults).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  const random = createRandom(31);
  const shared = prose(random, 40).replaceAll(/[，。；、\n]/gu, '');
  const documents = [
    mined('a', `${prose(random, 50)}。${shared}`),
    mined('b', `${shared}。${prose(random, 70)}`),
    mined('c', `${prose(random, 20)}。${shared}`),
  ];
  const passages = findPassages(documents);

  it('names each run that no row of its pair covers', () => {
    const { faults } = checked(documents, passages.slice(1));
    expect(faults).toEqual([`a 与 b 都有“${shared.slice(0, 30)}”，reuse.csv 没有`]);
    const narrower = passages.map((one) => ({
      ...one,
      bSpan: { start: one.bSpan.start + 1, end: one.bSpan.end },
    }));
    expect(checked(documents, narrower).faults).toHaveLength(3);
  });

  it('is content with another document of each where pairs were left out', () => {
    const scope = { complete: false, filtered: false };
    expect(checked(documents, passages.slice(1), scope).faults).toEqual([]);
    expect(checked(documents, passages.slice(2), scope).faults).toHaveLength(2);
  });

  it('does not look at documents of one cluster, nor at tables that were filtered', () => {
    const together = documents.map((document) => ({ ...document, cluster: 'a' }));
    expect(checked(together, []).checked).toBe(0);
    const scope = { complete: true, filtered: true };
    expect(checked(documents, [], scope)).toMatchObject({ absent: true, faults: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { newCounts, type Counts } from '../../../bench/annotated/figures.ts';
import {
  changesOf,
  describeLoss,
  floorOf,
  floorsFile,
  readFloors,
} from '../../../bench/floors/floors.ts';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function counts(change: (counts: Counts) => void): Counts {
  const made = newCounts();
  change(made);
  return made;
}

const good = counts(({ documents }) => (documents.right = 3));
const worse = counts(({ documents, body, misses }) => {
  documents.right = 2;
  documents.missed = 1;
  Object.assign(body, { right: 999, wrong: 1 });
  misses.push(
    { figure: 'silentSplits', what: '灯会.txt 漏了一篇：第 9 行' },
    { figure: 'genre', what: '灯会.txt 文种 plan' },
  );
});

describe('floors', () => {
  it('names only what is not perfect', () => {
    expect(floorOf(good)).toEqual({});
    expect(floorOf(worse)).toEqual({ documents: 0.8, bodyLost: 0.001 });
  });

  it('sees a text fall, whatever the others gain, and says what was missed', () => {
    const now = new Map([
      ['灯会.txt', worse],
      ['庙会.txt', good],
    ]);
    const { losses, gains } = changesOf({ '庙会.txt': { documents: 0.5 } }, now);
    expect(losses.map(({ text, figure }) => [text, figure])).toEqual([
      ['灯会.txt', 'documents'],
      ['灯会.txt', 'bodyLost'],
    ]);
    expect(gains).toEqual([{ text: '庙会.txt', figure: 'documents', floor: 0.5, now: 1 }]);
    const [first] = losses;
    expect(first && describeLoss(first, worse)).toBe(
      '灯会.txt documents 1 → 0.8\n  灯会.txt 漏了一篇：第 9 行',
    );
  });

  it('are read as they were written', () => {
    const floors = { annotated: { '灯会.txt': floorOf(worse), '庙会.txt': {} } };
    const path = join(mkdtempSync(join(tmpdir(), 'fanben-floors-')), 'floors.json');
    writeFileSync(path, floorsFile(floors));
    expect(readFloors(path)).toEqual(floors);
  });
});

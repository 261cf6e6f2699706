import { assert, constantFrom, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumCounts } from '../../../bench/annotated/figures.ts';
import { KINDS } from '../../../bench/damage/kinds.ts';
import { makePages } from '../../../bench/damage/make-pages.ts';
import type { DamagedPage } from '../../../bench/damage/page/render-page.ts';
import { scoreKind } from '../../../bench/damage/score-kind.ts';
import { readShapes } from '../../../bench/damage/shapes/shapes.ts';
import { samples } from './sample.ts';

const shapes = readShapes('fit');
const documents = samples();

function pagesOf(id: string, seed = 1, pages = 5): readonly DamagedPage[] {
  return KINDS.filter((kind) => kind.id === id).flatMap((kind) =>
    makePages(kind, documents, shapes, { seed, pages }),
  );
}

/** The text of a page without furniture and noise. */
function textOf({ text, chrome, noise }: DamagedPage): string {
  const gone = [...chrome, ...noise].toSorted((a, b) => b.start - a.start);
  return gone
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
    .replaceAll(/\s/gu, '');
}

const seeds = nat(10_000);
const kinds = constantFrom(...KINDS.map(({ id }) => id));

describe('makePages', () => {
  it('gives the same pages for the same seed and other ones for another', () => {
    expect(pagesOf('mixed', 7)).toEqual(pagesOf('mixed', 7));
    expect(pagesOf('mixed', 7)).not.toEqual(pagesOf('mixed', 8));
  });

  it('knows where each heading stands, whatever was done to the page', () => {
    assert(
      property(kinds, seeds, (id, seed) => {
        for (const { text, documents: marked } of pagesOf(id, seed, 1))
          for (const { headings } of marked)
            for (const { at, words, isOpen } of headings)
              if (!isOpen) expect(text.slice(at, at + 3), words).toMatch(/^[（一二三12]/u);
      }),
      { numRuns: 60 },
    );
  });

  it('lets documents follow each other without overlap, each within the page', () => {
    assert(
      property(kinds, seeds, (id, seed) => {
        for (const { text, documents: marked } of pagesOf(id, seed, 1)) {
          const ends = [0, ...marked.map(({ span }) => span.end), text.length];
          for (const [index, { span }] of marked.entries()) {
            expect(span.start).toBeGreaterThanOrEqual(ends[index] ?? 0);
            expect(span.end).toBeGreaterThan(span.start);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([['hard-wrapped'], ['furniture'], ['pinyin'], ['noise'], ['run-together'], ['glued']])(
    'changes nothing of the text of a page that is %s',
    (id) => {
      const whole = documents.map(({ lines }) =>
        lines
          .map(({ text }) => text)
          .join('')
          .replaceAll(/\s/gu, ''),
      );
      for (const page of pagesOf(id)) expect(whole).toContain(textOf(page));
    },
  );

  it('tells every document but the first as silent where no marker stands', () => {
    for (const { documents: marked } of pagesOf('untitled'))
      expect(marked.map(({ isSilent }) => isSilent)).toEqual(
        marked.map((_one, index) => index > 0),
      );
    for (const { documents: marked } of pagesOf('marked'))
      expect(marked.every(({ isSilent }) => !isSilent)).toBe(true);
  });

  it('drops every line without final punctuation of stripped pages and tells what was lost where', () => {
    for (const { text, documents: marked } of pagesOf('stripped')) {
      expect(text).not.toMatch(/工作目标\n|文化站\n|方案\n/u);
      for (const { lost } of marked)
        expect(lost.map(({ number }) => number)).toEqual(['一、', '二、', '三、']);
    }
  });

  it('makes no page of documents that do not fit the kind', () => {
    const untitled = documents.map(({ source, characters, opening, lines }) => ({
      source,
      characters,
      opening,
      lines: lines.slice(1),
    }));
    const kind = KINDS.find(({ id }) => id === 'titled');
    expect(kind && makePages(kind, untitled, shapes, { seed: 1, pages: 3 })).toEqual([]);
  });
});

describe('scoreKind', () => {
  it('finds everything on pages that are whole', async () => {
    const kind = KINDS.find(({ id }) => id === 'whole');
    if (kind === undefined) throw new Error('no such kind');
    const { pages } = await scoreKind(kind, pagesOf('whole'));
    const counts = sumCounts(pages.map((page) => page.counts));
    expect(counts.documents).toEqual({ right: 5, wrong: 0, missed: 0 });
    expect(counts.body.wrong).toBe(0);
    expect(counts.headings).toMatchObject({ wrong: 0, missed: 0 });
    expect(counts.lost.wrong).toBe(0);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentRecord, SectionRecord } from '../../src/corpus/document-record.ts';
import { processSource } from '../../src/pipeline/process-source.ts';
import type { SourceOutcome } from '../../src/pipeline/process-types.ts';
import {
  readTruths,
  repositoryPath,
  type TrueDocument,
  type TrueHeading,
  type Truth,
} from './truth.ts';
import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** A text reduced for comparison: simplified letters, digits and Han characters. */
function plain(text: string): string {
  return toSimplified(text)
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '');
}

type Read = Extract<SourceOutcome, { ok: true }>;

async function readTruth(truth: Truth): Promise<Read> {
  const input = { source: truth.file, path: repositoryPath(truth.file) };
  const processed = await processSource(
    input,
    { showNames: true, segmenter: 'node-rs' },
    undefined,
  );
  if (!processed.ok) throw new Error(processed.error.message);
  return processed;
}

function textOf(read: Read, document: DocumentRecord): string {
  return plain(read.record.documents.find(({ id }) => id === document.id)?.wording.text ?? '');
}

function matchHeading(
  sections: readonly SectionRecord[],
  heading: TrueHeading,
): SectionRecord | undefined {
  return sections.find(
    (section) =>
      ['line', 'run-in', 'list-item'].includes(section.form) &&
      plain(section.number) === plain(heading.number ?? '') &&
      plain(section.heading).slice(0, 6) === plain(heading.text).slice(0, 6),
  );
}

function describeHeadings(document: DocumentRecord, truth: TrueDocument): readonly string[] {
  const free = [...document.sections];
  const wrong = truth.headings.flatMap((heading) => {
    const section = matchHeading(free, heading);
    if (section === undefined) return [`missing ${heading.number ?? ''}${heading.text}`];
    free.splice(free.indexOf(section), 1);
    const formed =
      section.form === heading.form
        ? []
        : [`${heading.text}: ${section.form}, not ${heading.form}`];
    const placed =
      section.depth === heading.depth
        ? []
        : [`${heading.text}: depth ${section.depth}, not ${heading.depth}`];
    return [...formed, ...placed];
  });
  const extra = free.filter((section) => ['line', 'run-in', 'list-item'].includes(section.form));
  return [
    ...wrong,
    ...extra.map((section) => `extra ${section.number}${section.heading.slice(0, 20)}`),
  ];
}

/**
 * A known miss: since starts are one best path, the third text on this page (no title, no ending before it, its first
 * numbers lost) is not parted from the second. These tests are to fail until it is; then they say so.
 */
const MISSED = 'heating-season-two-markers';

describe.each(readTruths())('$file', (truth) => {
  const whole = truth.file.includes(MISSED) ? it.fails : it;
  let processed: Read;
  beforeAll(async () => {
    processed = await readTruth(truth);
  });

  whole('holds the documents that its writer put in, each from its first to its last words', () => {
    const found = processed.record.documents.map((document) => textOf(processed, document));
    expect(found).toHaveLength(truth.documents.length);
    truth.documents.forEach((document, index) => {
      expect(found[index]?.slice(0, 30)).toContain(plain(document.startsWith).slice(0, 10));
      expect(found[index]?.slice(-40)).toContain(plain(document.endsWith).slice(-5));
    });
  });

  it('has no site furniture left in its texts', () => {
    const lines = new Set(
      processed.record.documents.flatMap(({ wording }) => wording.text.split('\n').map(plain)),
    );
    const kept = (truth.chrome ?? []).filter(
      (chrome) => plain(chrome).length >= 3 && lines.has(plain(chrome)),
    );
    expect(kept).toEqual([]);
  });

  whole('shows the genre, and the headings with their forms and depths', () => {
    const report = truth.documents.map((document, index) => {
      const record = processed.record.documents[index];
      if (record === undefined) return { missing: document.startsWith };
      return { genre: record.genre, headings: describeHeadings(record, document) };
    });
    expect(report).toEqual(truth.documents.map(({ genre }) => ({ genre, headings: [] })));
  });

  whole('reports the headings that were lost', () => {
    const expected = truth.documents.flatMap((document) =>
      (document.lost ?? []).map((lost) => plain(lost.expected ?? '')),
    );
    const reported = processed.record.documents.flatMap((document) =>
      document.anomalies
        .filter((anomaly) => anomaly.kind === 'lost-heading')
        .map((anomaly) => plain(anomaly.expected)),
    );
    expect(reported).toEqual(expected);
  });

  whole('splits silently exactly where nothing announced the next text', () => {
    expect(processed.record.documents.map((document) => document.silentSplit)).toEqual(
      truth.documents.map((document) => document.silentSplit),
    );
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rolesOf, type RoleLine } from './helpers.ts';

/**
 * The texts of corpus/wild against what their authors wrote beside them (tests/corpus). Text files only: markup and
 * Word files are ingest's first.
 */
const root = new URL('../../', import.meta.url);
const truths = new URL('tests/corpus/', root);

type Truth = {
  readonly file: string;
  readonly lines: readonly RoleLine[];
  readonly chrome: readonly string[];
  /** Whether all of the furniture stands in the file as the truth writes it (no injected pinyin, no other script). */
  readonly complete: boolean;
  readonly starts: readonly string[];
  readonly ends: readonly string[];
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

const bare = (words: string): string => words.normalize('NFKC').replaceAll(/\s/gu, '');

function readTruth(name: string): Truth | undefined {
  const data: unknown = JSON.parse(readFileSync(new URL(name, truths), 'utf8'));
  if (!isRecord(data) || typeof data['file'] !== 'string') return undefined;
  const url = new URL(data['file'], root);
  if (!data['file'].endsWith('.txt') || !existsSync(url)) return undefined;
  const encoding = typeof data['encoding'] === 'string' ? data['encoding'] : 'utf-8';
  const text = new TextDecoder(encoding).decode(readFileSync(url));
  const documents = Array.isArray(data['documents']) ? data['documents'].filter(isRecord) : [];
  const of = (key: string): readonly string[] => strings(documents.map((each) => each[key]));
  const lines = rolesOf(text);
  // what the file writes in traditional script is looked for only where nothing was converted
  const same = (words: string): boolean => text.includes(words);
  return {
    file: data['file'],
    lines,
    chrome: strings(data['chrome']).filter(same),
    complete: strings(data['chrome']).every(same),
    starts: of('startsWith').filter(same),
    ends: of('endsWith').filter(same),
  };
}

const files = existsSync(truths)
  ? readdirSync(truths)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => readTruth(name) ?? [])
      .filter(({ lines }) => lines.length > 0)
  : [];

function linesWith(truth: Truth, words: string): readonly RoleLine[] {
  return truth.lines.filter((line) => bare(line.words).includes(bare(words)));
}

function lengthOf(list: readonly { readonly words: string }[]): number {
  return list.reduce((sum, each) => sum + each.words.length, 0);
}

describe.runIf(files.length > 0)('cleanSource on the texts of corpus/wild', () => {
  it.each(files)('calls no beginning or end of a document furniture in $file', (truth) => {
    const lost = [...truth.starts, ...truth.ends].filter((words) => {
      const found = linesWith(truth, words);
      return found.length > 0 && !found.some((line) => line.role === 'body');
    });
    expect(lost).toEqual([]);
  });

  it('finds nearly all furniture', () => {
    const all = files.flatMap((truth) =>
      truth.chrome.map((words) => ({
        words,
        kept: linesWith(truth, words).some((line) => line.role === 'body' && words.length > 3),
      })),
    );
    const kept = all.filter((each) => each.kept);
    expect(lengthOf(kept) / lengthOf(all)).toBeLessThan(0.08);
  });

  it('calls next to nothing furniture that is none', () => {
    const readable = files.filter(({ complete }) => complete);
    const wrong = readable.flatMap((truth) =>
      truth.lines.filter(
        (line) =>
          line.role === 'chrome' &&
          !truth.chrome.some(
            (words) =>
              bare(words).includes(bare(line.words)) || bare(line.words).includes(bare(words)),
          ),
      ),
    );
    const all = readable.reduce((sum, truth) => sum + truth.lines.length, 0);
    expect(wrong.length / all).toBeLessThan(0.02);
  });
});

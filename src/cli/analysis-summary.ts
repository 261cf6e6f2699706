import { join } from 'node:path';
import type { IngestError } from '../ingest/source-text.ts';
import type { GenreOutline } from '../mining/outline/genre-outline.ts';
import { corpusCounts } from '../model/model.ts';
import type { Analysis } from '../pipeline/analysis.ts';
import { amount } from '../render/outline/figures.ts';
import { listedElements } from '../render/outline/standing.ts';
import type { Messages } from './messages.ts';

const shownLines = 20;

function lines(parts: readonly string[]): string {
  return parts.map((part) => `${part}\n`).join('');
}

/** Warnings of a run, the first 20. */
export function warningLines(analysis: Analysis, messages: Messages): string {
  const { warnings } = analysis;
  const shown = warnings.slice(0, shownLines).map(messages.analyse.warning);
  const more = warnings.length - shown.length;
  return lines(more > 0 ? [...shown, messages.analyse.more(more, 'run.json')] : shown);
}

/** Inputs that could not be read, with the reason of each, the first 20. */
export function unreadableLines(unreadable: readonly IngestError[], messages: Messages): string {
  if (unreadable.length === 0) return '';
  const shown = unreadable
    .slice(0, shownLines)
    .map(({ source, message }) => `  ${source}${messages.lang === 'zh' ? '：' : ': '}${message}`);
  const more = unreadable.length - shown.length;
  if (more > 0) shown.push(messages.analyse.more(more, 'unreadable.csv'));
  return lines([messages.analyse.unreadable(unreadable.length), ...shown]);
}

function genreLine(outline: GenreOutline, messages: Messages): string {
  const tiers = listedElements(outline).map(({ tier }) => tier);
  const count = (wanted: string): number => tiers.filter((tier) => tier === wanted).length;
  return messages.analyse.genre({
    genre: outline.genre,
    documents: String(outline.documents),
    independent: amount(outline.independentDocuments),
    required: count('required'),
    recommended: count('recommended'),
    optional: count('optional'),
  });
}

/** What was found, and where to look first. */
export function analysisSummary(analysis: Analysis, out: string, messages: Messages): string {
  const { outlines, options } = analysis;
  const corpus = corpusCounts(analysis);
  const say = messages.analyse;
  const outlined = new Set(outlines.map(({ genre }) => genre));
  // With --genre the others were not asked for.
  const bare = corpus.genres
    .filter(({ genre }) => options.genre === undefined && !outlined.has(genre))
    .map(({ genre, documents }) => say.genreName(genre, documents));
  const written = outlines.filter(
    ({ genre }) => options.genre === undefined || genre === options.genre,
  );
  const [first] = written.toSorted((a, b) => b.documents - a.documents);
  return lines([
    say.counts(corpus.sources, corpus.documents, amount(corpus.independentDocuments)),
    ...outlines.map((outline) => genreLine(outline, messages)),
    ...(bare.length === 0 ? [] : [say.withoutOutline(bare, options.minDocuments)]),
    say.where(join(out, '.')),
    ...(first === undefined
      ? []
      : [say.lookFirst(`outline.${first.genre}.md`, `checklist.${first.genre}.md`)]),
    say.tables,
  ]);
}

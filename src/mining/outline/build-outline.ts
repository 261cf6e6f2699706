import type { DocumentRecord } from '../../corpus/document-record.ts';
import type { ElementAssignment } from '../../corpus/element-assignment.ts';
import type { Genre } from '../../taxonomy/genre.ts';
import { taxonomy } from '../../taxonomy/taxonomy.ts';
import {
  consensusOrder,
  meanAgreement,
  pairwisePrecedence,
  type Precedence,
} from './consensus-order.ts';
import { exampleSections } from './examples.ts';
import type {
  ElementOrder,
  GenreOutline,
  NormativeStatus,
  OutlineElement,
} from './genre-outline.ts';
import { genreSample, type GenreSample, type Occurrence } from './genre-sample.ts';
import { usualHeadings, usualSubheadings } from './heading-wordings.ts';
import { tierOf } from './tier.ts';
import { weightedQuantile } from './weighted-quantile.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** What outlines are built from. */
export type OutlineInput = {
  readonly documents: readonly DocumentRecord[];
  readonly elements: ReadonlyMap<string, ElementAssignment>;
  readonly weights: ReadonlyMap<string, number>;
  /** Near-duplicate cluster of each document. */
  readonly clusterOf: ReadonlyMap<string, string>;
  readonly genres: readonly Genre[];
  /** Genres with fewer documents get no outline. */
  readonly minDocuments: number;
};

type Measured = { readonly weight: number; readonly occurrence: Occurrence };

/** Elements that stand at fixed edges: title first, signature last, whatever the order within says. */
const FIRST = '标题';
const LAST = '落款';

function normsOf(genre: Genre, label: string): readonly NormativeStatus[] {
  const element = taxonomy().elements.find((known) => known.label === label);
  return (element?.norms ?? [])
    .filter((norm) => norm.genre === genre)
    .map(({ status, source }) => ({ status, source }));
}

function lengthOf({ sections }: Occurrence): number {
  return sum(sections.map((section) => section.characters));
}

function measure(sample: GenreSample, element: string): readonly Measured[] {
  return sample.documents.flatMap(({ weight, occurrences }) => {
    const occurrence = occurrences.find((other) => other.element === element);
    return occurrence === undefined ? [] : [{ weight, occurrence }];
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function outlineElement(
  sample: GenreSample,
  label: string,
  clusterOf: ReadonlyMap<string, string>,
): OutlineElement {
  const measured = measure(sample, label);
  const independent = sum(measured.map(({ weight }) => weight));
  const interval = wilsonInterval(independent, sample.independent);
  const lengths = measured.map(({ weight, occurrence }) => ({
    value: lengthOf(occurrence),
    weight,
  }));
  const all = sum(sample.documents.map(({ document, weight }) => document.characters * weight));
  const own = sum(
    measured.map(
      ({ weight, occurrence }) =>
        weight *
        sum(
          occurrence.sections
            .filter((section) => section.depth === 1)
            .map((section) => section.characters),
        ),
    ),
  );
  const listed = taxonomy().elements.find((known) => known.label === label);
  return {
    element: label,
    listed: listed !== undefined,
    documents: measured.length,
    independentDocuments: independent,
    support: sample.independent === 0 ? 0 : independent / sample.independent,
    supportLow: interval.low,
    supportHigh: interval.high,
    tier: tierOf(interval, sample.independent),
    normative: normsOf(sample.genre, label),
    meanPosition:
      independent === 0
        ? 0
        : sum(measured.map(({ weight, occurrence }) => weight * occurrence.place)) / independent,
    characters: {
      low: weightedQuantile(lengths, 0.25),
      median: weightedQuantile(lengths, 0.5),
      high: weightedQuantile(lengths, 0.75),
    },
    shareOfText: all === 0 ? 0 : own / all,
    headings: usualHeadings(sample, label),
    subheadings: usualSubheadings(sample, label),
    examples: exampleSections(sample, label, clusterOf),
    // found by other miners, added when all are done
    phrases: [],
    frames: [],
    guidance: listed?.guidance ?? '',
  };
}

/** The commoner direction of each pair of elements. */
function pairOrders(precedence: Precedence): readonly ElementOrder[] {
  const { labels, before } = precedence;
  const orders: ElementOrder[] = [];
  labels.forEach((a, i) => {
    labels.forEach((b, j) => {
      const forward = before[i]?.[j] ?? 0;
      const backward = before[j]?.[i] ?? 0;
      const both = forward + backward;
      if (both === 0 || forward < backward || (forward === backward && i > j)) return;
      orders.push({ before: a, after: b, independentDocuments: forward, share: forward / both });
    });
  });
  return orders;
}

function edgeRank(label: string): number {
  return label === FIRST ? 0 : label === LAST ? 2 : 1;
}

/** Where an element stands on average; one that a norm demands and the corpus lacks goes by the taxonomy's order. */
function positionOf(element: OutlineElement | undefined, label: string): number {
  if (element !== undefined && element.documents > 0) return element.meanPosition;
  const { elements, indexOf } = taxonomy();
  return (indexOf.get(label) ?? elements.length) / elements.length;
}

function buildOutline(sample: GenreSample, input: OutlineInput): GenreOutline {
  const demanded = taxonomy()
    .elements.filter(({ norms }) => norms.some((norm) => norm.genre === sample.genre))
    .map(({ label }) => label);
  const found = sample.documents.flatMap(({ occurrences }) =>
    occurrences.map(({ element }) => element),
  );
  const labels = [...new Set([...found, ...demanded])].toSorted();
  const recurring = labels.filter(
    (label) => taxonomy().indexOf.has(label) || measure(sample, label).length >= input.minDocuments,
  );
  const elements = new Map(
    recurring.map((label) => [label, outlineElement(sample, label, input.clusterOf)]),
  );
  const sequences = sample.documents.map(({ weight, occurrences }) => ({
    weight,
    items: occurrences.map(({ element }) => element).filter((label) => elements.has(label)),
  }));
  const precedence = pairwisePrecedence(sequences, recurring);
  const position = (label: string): number => positionOf(elements.get(label), label);
  const consensus = consensusOrder(precedence, position).toSorted(
    (a, b) => edgeRank(a) - edgeRank(b),
  );
  const rank = new Map(consensus.map((label, index) => [label, index]));
  return {
    genre: sample.genre,
    documents: sample.documents.length,
    independentDocuments: sample.independent,
    elements: consensus.flatMap((label) => elements.get(label) ?? []),
    order: pairOrders(precedence).toSorted(
      (a, b) =>
        (rank.get(a.before) ?? 0) - (rank.get(b.before) ?? 0) ||
        (rank.get(a.after) ?? 0) - (rank.get(b.after) ?? 0),
    ),
    agreement: meanAgreement(sequences, consensus),
  };
}

/**
 * The normalised outline of each genre that has enough documents: its elements with support, tier, norms, headings,
 * lengths and examples, in the order the corpus agrees on best.
 */
export function buildOutlines(input: OutlineInput): readonly GenreOutline[] {
  return input.genres.flatMap((genre) => {
    const sample = genreSample(genre, input.documents, input.elements, input.weights);
    return sample.documents.length < Math.max(1, input.minDocuments)
      ? []
      : [buildOutline(sample, input)];
  });
}

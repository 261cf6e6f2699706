import type { DocumentRecord, SectionRecord } from '../../corpus/document-record.ts';
import type { Outlook } from './outlook.ts';

/** A depth-1 section with what stands around it. */
export type PlacedSection = {
  readonly document: DocumentRecord;
  readonly section: SectionRecord;
  /** Sections directly under it. */
  readonly children: readonly SectionRecord[];
  /** The depth-1 sections of the document that are neither title nor closing, and its place among them, from 0. */
  readonly tops: readonly SectionRecord[];
  readonly index: number;
  /** How many of `tops` bear the name of each element surely, in the taxonomy's order (`namedElements`). */
  readonly named: Uint8Array;
  readonly outlook: Outlook;
};

/** Adds points to the score of one element. */
export function add(scores: Float32Array, element: number, points: number): void {
  scores[element] = (scores[element] ?? 0) + points;
}

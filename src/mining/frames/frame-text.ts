import type { MinedDocument } from '../../corpus/mined-document.ts';

/** What of a document frames are chosen by. */
export type FrameText = Pick<MinedDocument, 'id' | 'cluster' | 'text' | 'tokenStarts'>;

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Documents in the order their places count them in: by cluster, then by id. */
export function inFrameOrder<T extends FrameText>(documents: readonly T[]): readonly T[] {
  return documents.toSorted((a, b) => compare(a.cluster, b.cluster) || compare(a.id, b.id));
}

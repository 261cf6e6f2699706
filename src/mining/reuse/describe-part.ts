import type { ElementSpan, MinedDocument } from '../../corpus/mined-document.ts';
import { hash53 } from '../../text/hash.ts';
import type { Span } from '../../text/span.ts';
import type { AlignedPart } from './align-texts.ts';
import type { FingerprintedTexts } from './common-runs.ts';
import { editDistance } from './edit-distance.ts';
import type { Stretch } from './edit-distance.ts';
import type { Passage, PassageKind } from './passage.ts';
import { endOffsetOf, offsetOf } from './reduced-text.ts';
import type { StockMeter } from './stock-share.ts';

/** Makes a passage of a part that the texts of two documents, given by index, share. */
export type PartDescriber = (
  a: number,
  b: number,
  part: Pick<AlignedPart, 'a' | 'b' | 'gain'>,
  kind?: PassageKind,
) => Passage;

/** A passage that covers this share of the smaller document is the whole of it. */
const wholeShare = 0.8;
/** A passage is stock if at least this share of what is the same in both stretches lies in wording that many have. */
const stockLimit = 0.5;

/** A describer for these documents, in the order of the texts. */
export function describePart(
  documents: readonly MinedDocument[],
  texts: FingerprintedTexts,
  stock: StockMeter,
): PartDescriber {
  const { reduced } = texts;
  const lengthOf = (index: number): number =>
    (reduced.starts[index + 1] ?? 0) - (reduced.starts[index] ?? 0);
  const spanIn = (index: number, text: string, { start, end }: Stretch): Span => ({
    start: offsetOf(reduced, index, text, start),
    end: endOffsetOf(reduced, index, text, end - 1),
  });
  return (a, b, part, kind) => {
    const [aDocument, bDocument] = [documents[a], documents[b]];
    if (aDocument === undefined || bDocument === undefined)
      throw new RangeError('no such document');
    const aSpan = spanIn(a, aDocument.text, part.a);
    const bSpan = spanIn(b, bDocument.text, part.b);
    const aLength = part.a.end - part.a.start;
    const bLength = part.b.end - part.b.start;
    const characters = Math.max(aLength, bLength);
    const stockShare = stock([part.a, part.b]);
    // matches less edits is the gain, so about half of what is missing is edited
    const expected = Math.max(0, characters - part.gain) / 2;
    const distance = editDistance(reduced.units, part.a, part.b, Math.ceil(1.2 * expected));
    const similarity = 1 - distance / characters;
    const covered = lengthOf(a) <= lengthOf(b) ? aLength / lengthOf(a) : bLength / lengthOf(b);
    return {
      id: passageId([aDocument.id, bDocument.id], [aSpan, bSpan]),
      kind: kind ?? kindOf(covered, stockShare / similarity),
      aDocument: aDocument.id,
      bDocument: bDocument.id,
      aSpan,
      bSpan,
      characters,
      similarity,
      stockShare,
      aElement: mainElement(aDocument.sections, aSpan),
      bElement: mainElement(bDocument.sections, bSpan),
    };
  };
}

function kindOf(covered: number, stockShare: number): PassageKind {
  if (covered >= wholeShare) return 'whole';
  return stockShare >= stockLimit ? 'stock' : 'copied';
}

function passageId(documents: readonly string[], spans: readonly Span[]): string {
  const places = spans.map(({ start, end }) => `${start} ${end}`);
  return `r${hash53([...documents, ...places].join('\n'))
    .toString(36)
    .padStart(11, '0')}`;
}

/** The element in which most of a stretch lies, the first of equals; empty if it lies in none. */
export function mainElement(sections: readonly ElementSpan[], span: Span): string {
  const lengths = new Map<string, number>();
  for (const { start, end, element } of sections) {
    const shared = Math.min(end, span.end) - Math.max(start, span.start);
    if (shared > 0) lengths.set(element, (lengths.get(element) ?? 0) + shared);
  }
  let main = '';
  let most = 0;
  for (const [element, length] of lengths) {
    if (length <= most) continue;
    main = element;
    most = length;
  }
  return main;
}

import type { DocumentText } from '../../line/text-line.ts';
import { lineAt } from '../../line/text-line.ts';
import type { Span } from '../../text/span.ts';
import { nameCues } from './name-cues.ts';
import type { PlaceKind, PlaceMention } from './place-kind.ts';

/** So many names of a kind in one sentence are a list of places, not a slip. */
const LIST = 3;
/** What stands between a cited document's issuer and its title or number. */
const CITED = /^[^，。；、！？]{0,24}(?:《|[〔[（(]\d{4}[〕\]）)])/u;
const QUOTE = /《[^《》\n]{1,300}》|“[^“”\n]{1,300}”/gu;

/** Titles of drafts that pass on or answer the texts of others. */
const FORWARDS = /转发|批转|批复|复函|学习|借鉴|转载/u;

function isWithin({ start, end }: Span, outer: Span): boolean {
  return start >= outer.start && end <= outer.end;
}

/** The sentence around an offset of a line. */
function sentenceAround(
  line: string,
  at: number,
): { readonly start: number; readonly text: string } {
  const start = Math.max(...['。', '；', '！', '？'].map((stop) => line.lastIndexOf(stop, at))) + 1;
  const end = /[。；！？]/u.exec(line.slice(at))?.index ?? line.length - at;
  return { start, text: line.slice(start, at + end) };
}

/** The clause around an offset of the line: what says of a place why it is named stands near it. Quoted words do not count. */
function clauseAround({ start, text }: { start: number; text: string }, at: number): string {
  const plain = text.replace(QUOTE, (quote) => '　'.repeat(quote.length));
  const from = plain.lastIndexOf('，', at - start) + 1;
  const end = plain.indexOf('，', at - start);
  return plain.slice(from, end < 0 ? plain.length : end);
}

/** Tells whether a place may well be named here though it is not the owner's. */
export function exemption(
  { analysis, lines, ...rest }: DocumentText,
  mentions: readonly PlaceMention[],
  own: {
    readonly isOwn: (name: string, kind: PlaceKind) => boolean;
    /** Where the draft's own title stands: what it quotes there it issues. */
    readonly title: Span;
  },
): (mention: Span & Partial<Pick<PlaceMention, 'kind'>>) => boolean {
  const cues = nameCues();
  const quoted = Array.from(analysis.matchAll(QUOTE), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  return (mention) => {
    const line = lines[lineAt({ analysis, lines, ...rest }, mention.start)];
    if (line === undefined) return true;
    if (isWithin(mention, own.title))
      return FORWARDS.test(analysis.slice(own.title.start, own.title.end));
    const words = analysis.slice(line.start, line.end);
    if (cues.addressee.test(words)) return true;
    if (quoted.some((quote) => isWithin(mention, quote))) return true;
    if (CITED.test(analysis.slice(mention.end, mention.end + 40))) return true;
    const sentence = sentenceAround(words, mention.start - line.start);
    if (cues.partner.test(clauseAround(sentence, mention.start - line.start))) return true;
    if (cues.treaty.test(sentence.text)) return true;
    const { kind: wanted } = mention;
    if (wanted === undefined) return false;
    const from = line.start + sentence.start;
    const together = mentions.filter(
      ({ kind, start }) => kind === wanted && start >= from && start < from + sentence.text.length,
    );
    if (together.some(({ name }) => own.isOwn(name, wanted))) return true;
    return new Set(together.map(({ name }) => name)).size >= LIST;
  };
}

import { divisionAt } from './gazetteer.ts';
import { nameCues } from './name-cues.ts';
import type { PlaceKind, PlaceMention } from './place-kind.ts';

/** Endings of places that no table lists: 望河镇, 云桥县. */
const ENDINGS: readonly {
  readonly ending: string;
  readonly kind: PlaceKind;
  readonly sure: boolean;
}[] = [
  { ending: '街道', kind: 'town', sure: true },
  { ending: '镇', kind: 'town', sure: true },
  { ending: '乡', kind: 'town', sure: true },
  { ending: '县', kind: 'county', sure: true },
  { ending: '区', kind: 'county', sure: false },
  { ending: '市', kind: 'city', sure: false },
];
const ENDING = /街道|[镇乡县区市]/gu;
/** Characters before the ending. */
const SHORTEST_STEM = 2;
const LONGEST_STEM = 4;
const HAN = /\p{Script=Han}/u;
/** The end of a place before this one: 云桥县‖望河镇. */
const HIGHER = /[省市县区州盟]/u;

/** A candidate: its name, and whether its beginning is sure. */
type Candidate = PlaceMention & { readonly isBounded: boolean };

/** How many characters before `end` belong to a name, by what stands before them; 0 if that cannot be told. */
function stemLength(text: string, end: number): number {
  const { boundary } = nameCues();
  for (let length = SHORTEST_STEM; length <= LONGEST_STEM; length++) {
    const start = end - length;
    const before = text.charAt(start - 1);
    if (!HAN.test(before) || HIGHER.test(before)) return length;
    if (boundary.test(text.slice(Math.max(0, start - 2), start))) return length;
  }
  return 0;
}

function candidateAt(text: string, at: number, ending: string): Candidate | undefined {
  const shape = ENDINGS.find((one) => one.ending === ending);
  if (shape === undefined) return undefined;
  const cues = nameCues();
  const end = at + ending.length;
  const after = text.slice(end, end + 12);
  if (cues['not-place-after'].test(after)) return undefined;
  const bounded = stemLength(text, at);
  const stem = text.slice(at - (bounded || SHORTEST_STEM), at);
  if (stem.length < SHORTEST_STEM || !/^\p{Script=Han}+$/u.test(stem)) return undefined;
  if (!cues['place-ending'].test(stem)) return undefined;
  if (!shape.sure && bounded === 0 && !cues.organ.test(after)) return undefined;
  if (cues['generic-stem'].test(stem) || cues['generic-name'].test(stem + ending)) return undefined;
  return {
    name: stem + ending,
    kind: shape.kind,
    start: at - stem.length,
    end,
    isBounded: bounded > 0,
  };
}

/** The rest of an office's name: 云麓县‖自然资源局. */
const OFFICE_AFTER =
  /^[^，。；：、]{0,14}(?:局|院|馆|学校|中学|小学|中心|办公室|会|公司|政府|委|站|所)/u;
const LEADING = /^\p{Script=Han}{2,4}?(?:街道|[省市县区镇乡])/u;
const KIND_OF: Readonly<Record<string, PlaceKind>> = {
  省: 'province',
  市: 'city',
  县: 'county',
  区: 'county',
  镇: 'town',
  乡: 'town',
  道: 'town',
};

/**
 * The place that opens a name (云桥县教育局) or a title, where any 市 or 区 may be one; undefined if none does.
 */
export function placeOpening(text: string, at: number): PlaceMention | undefined {
  const real = divisionAt(text, at);
  if (real !== undefined) return real;
  const cues = nameCues();
  const name = LEADING.exec(text.slice(at))?.[0] ?? '';
  const kind = KIND_OF[name.slice(-1)];
  const stem = name.replace(/(?:街道|.)$/u, '');
  if (kind === undefined) return undefined;
  if (cues['generic-stem'].test(stem) || cues['generic-name'].test(name)) return undefined;
  const after = text.slice(at + name.length);
  const isPlace = cues['place-ending'].test(stem) && !cues['not-place-after'].test(after);
  if (!isPlace && !OFFICE_AFTER.test(after)) return undefined;
  return { name, kind, start: at, end: at + name.length };
}

/** A name whose beginning cannot be told counts if it stands more than once, or ends like one that is sure. */
function isKnown(candidate: Candidate, all: readonly Candidate[]): boolean {
  if (candidate.isBounded) return true;
  return all.some((other) => other !== candidate && other.name.endsWith(candidate.name));
}

/**
 * The places named in a text by their full names, in order: real ones by the gazetteer, others by their shape (the
 * characters before 镇, 乡, 街道, 县; before 区 and 市 only where an organ follows). O(characters).
 */
export function placeMentions(text: string): readonly PlaceMention[] {
  const real: PlaceMention[] = [];
  for (let at = 0; at < text.length; at++) {
    const mention = divisionAt(text, at);
    if (mention === undefined) continue;
    real.push(mention);
    at = mention.end - 1;
  }
  const ends = new Set(real.map(({ end }) => end));
  const shaped = Array.from(text.matchAll(ENDING), ({ index, 0: ending }) =>
    candidateAt(text, index, ending),
  ).filter((one): one is Candidate => one !== undefined && !ends.has(one.end));
  const known = shaped
    .filter((one) => isKnown(one, shaped))
    .map(({ name, kind, start, end }) => ({ name, kind, start, end }));
  return [...real, ...known].toSorted((a, b) => a.start - b.start);
}

import type { DraftPart } from '../../corpus/draft-part.ts';
import { nameCues } from './name-cues.ts';
import { superiorsOf } from './gazetteer.ts';
import type { PlaceKind, PlaceMention } from './place-kind.ts';
import { placeOpening } from './place-mentions.ts';

/** Whose draft it is: the names of its places by kind, its own and those above it as far as they are known. */
export type Owner = {
  readonly places: ReadonlyMap<PlaceKind, ReadonlySet<string>>;
  /** Where that is known from: 发文机关, 标题 or 正文. */
  readonly from: string;
};

/** So often must a place stand in the text to be the owner's without title or signature, … */
const LEAST_MENTIONS = 3;
/** … and such a share of all mentions of its kind. */
const LEAST_SHARE = 0.7;
/** What may stand before the owner in a title: 关于印发《, 中共. */
const BEFORE_OWNER = /^(?:关于)?(?:印发|转发)?[《“]?(?:中共)?/u;

function ownerOfNames(names: readonly PlaceMention[], from: string): Owner | undefined {
  if (names.length === 0) return undefined;
  const places = new Map<PlaceKind, Set<string>>();
  const add = (kind: PlaceKind, name: string): void => {
    places.set(kind, (places.get(kind) ?? new Set()).add(name));
  };
  for (const { kind, name } of names) {
    add(kind, name);
    for (const superior of superiorsOf(name)) add(superior.kind, superior.name);
  }
  return { places, from };
}

/** Places that open a text one after another: 云桥县望河镇人民政府. */
function leadingPlaces(text: string): readonly PlaceMention[] {
  const chain: PlaceMention[] = [];
  const start = BEFORE_OWNER.exec(text)?.[0].length ?? 0;
  for (let next = placeOpening(text, start); next !== undefined;) {
    chain.push(next);
    next = placeOpening(text, next.end);
  }
  return chain;
}

const SELF_KINDS: Readonly<Record<string, readonly PlaceKind[]>> = {
  省: ['province'],
  市: ['city', 'county'],
  县: ['county'],
  区: ['county'],
  镇: ['town'],
  乡: ['town'],
  道: ['town'],
};

/** At which level the text speaks of itself (全县, 我镇), by the commonest of such words; none if it does not. */
function ownKinds(text: string): readonly PlaceKind[] {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(new RegExp(nameCues().self, 'gu')))
    counts.set(word.slice(-1), (counts.get(word.slice(-1)) ?? 0) + 1);
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best === undefined ? [] : (SELF_KINDS[best[0]] ?? []);
}

/** The place that most mentions in the text name, at the level at which the text speaks of itself. */
function majority(text: string, mentions: readonly PlaceMention[]): readonly PlaceMention[] {
  for (const kind of ownKinds(text)) {
    const own = mentions.filter((mention) => mention.kind === kind);
    const counts = new Map<string, number>();
    for (const { name } of own) counts.set(name, (counts.get(name) ?? 0) + 1);
    const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
    if (best === undefined) continue;
    if (best[1] < LEAST_MENTIONS || best[1] < LEAST_SHARE * own.length) return [];
    return own.filter(({ name }) => name === best[0]).slice(0, 1);
  }
  return [];
}

/**
 * Whose draft it is, by the title's opening and the signature together, else by the place that most mentions in the
 * text name; undefined if neither tells. A title that names another place than the signature leaves the signature's.
 */
export function ownerOf(
  { record, document }: Pick<DraftPart, 'record' | 'document'>,
  mentions: readonly PlaceMention[],
): Owner | undefined {
  const titled = record.title.split(/\s+/u).flatMap(leadingPlaces);
  const signed = leadingPlaces(record.issuer.replaceAll(/\s/gu, ''));
  const named = [
    ...signed,
    ...titled.filter(({ kind }) => !signed.some((other) => other.kind === kind)),
  ];
  return (
    ownerOfNames(named, signed.length > 0 ? '发文机关' : '标题') ??
    ownerOfNames(majority(document.analysis, mentions), '正文')
  );
}

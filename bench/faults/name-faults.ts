import type { Random } from '../random.ts';
import { changeWords } from './change-words.ts';
import {
  pickOf,
  type FaultKind,
  type SeededText,
  type SeedSource,
  type SeedText,
} from './fault.ts';

/** Not in the title of a cited document, nor in a line that only addresses or signs: others may be named there. */
const IN_SENTENCE = '(?![^《》]*》)(?=.*[。，；])';

/** A place that a text belongs to: 清漪 + 区. */
type Owner = { readonly name: string; readonly kind: string };

const PLACE = /^[\s\u3000]*(?:关于)?(\p{Script=Han}{2,3}?)(自治县|街道|区|县|市|镇|乡)/u;
const ORGANISATION =
  /^[\s\u3000]*(\p{Script=Han}{2,14}?)(小学|中学|学校|学院|医院|图书馆|博物馆|档案馆|公司|敬老院)/u;
/** 关于做好…市, 全区: no names. */
const NO_NAME = /[关于的在全做好开展年度本我该各城区县]/u;

/** How organisations of a kind call themselves: 我校, 本公司. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['街道', '街道'],
  ['小学', '校'],
  ['中学', '校'],
  ['学校', '校'],
  ['公司', '公司'],
]);

function ownerIn({ lines }: SeedSource, pattern: RegExp): Owner | undefined {
  const edges = lines.filter((line) => line.trim() !== '');
  const signed = edges.slice(-3).filter((line) => !/[。，；]/u.test(line));
  for (const line of [...edges.slice(0, 1), ...signed]) {
    const [, name = '', kind = ''] = pattern.exec(line) ?? [];
    if (name !== '' && !NO_NAME.test(name)) return { name, kind };
  }
  return undefined;
}

/** Puts a stranger's name where the text names its owner or says 我县, 全县, 县政府. */
function putStranger(
  text: SeedText,
  random: Random,
  pattern: RegExp,
  strangers: (owner: Owner) => readonly string[],
): SeededText | undefined {
  const owner = ownerIn(text, pattern);
  if (owner === undefined) return undefined;
  const { name, kind } = owner;
  const said =
    kind.length === 1
      ? `[我本全]${kind}|(?<!\\p{Script=Han})${kind}(?=政府|委)`
      : `[我本]${SHORT.get(kind) ?? kind.slice(-1)}`;
  const stranger = pickOf(
    random,
    strangers(owner).filter((other) => other !== name + kind),
  );
  if (stranger === undefined) return undefined;
  const places = new RegExp(`(?:${name}${kind}|${said})${IN_SENTENCE}`, 'gu');
  return changeWords(text, random, places, () => stranger, ['leftover/name']);
}

function ownerName(text: SeedSource): string {
  const owner = ownerIn(text, PLACE);
  return owner === undefined ? '' : owner.name + owner.kind;
}

function namesOf(others: readonly SeedSource[], pattern: RegExp, kind: string): readonly string[] {
  const names = others.flatMap((other) => {
    const owner = ownerIn(other, pattern);
    return owner?.kind === kind ? [owner.name + owner.kind] : [];
  });
  return [...new Set(names)];
}

/** Another text's place. */
export function leaveOtherPlace(text: SeedText, random: Random): SeededText | undefined {
  return putStranger(text, random, PLACE, ({ kind }) => namesOf(text.others, PLACE, kind));
}

/** A real place of the same kind. */
export function leaveRealPlace(text: SeedText, random: Random): SeededText | undefined {
  return putStranger(text, random, PLACE, ({ kind }) =>
    text.realPlaces.filter((place) => place.endsWith(kind)),
  );
}

/** 制定本方案 becomes 结合…实际，制定本方案, as it stood in another place's text. */
export function leaveReality(text: SeedText, random: Random): SeededText | undefined {
  const { kind } = ownerIn(text, PLACE) ?? { kind: '' };
  const stranger = pickOf(random, namesOf(text.others, PLACE, kind));
  if (stranger === undefined || stranger === ownerName(text)) return undefined;
  const change = ([words]: RegExpExecArray): string => `结合${stranger}实际，${words}`;
  return changeWords(text, random, /制[定订]本\p{Script=Han}{2,4}/gu, change, ['leftover/name']);
}

/** Another text's school, hospital, company. */
export function leaveOrganisation(text: SeedText, random: Random): SeededText | undefined {
  return putStranger(text, random, ORGANISATION, ({ kind }) =>
    namesOf(text.others, ORGANISATION, kind),
  );
}

/** Names of others left in. */
export const nameFaults: readonly FaultKind[] = [
  { rule: 'leftover/name', title: '留有别的地名（虚构）', seed: leaveOtherPlace },
  { rule: 'leftover/name', title: '留有别的地名（真实）', seed: leaveRealPlace },
  { rule: 'leftover/name', title: '制定依据里留有别的地名', seed: leaveReality },
  { rule: 'leftover/name', title: '留有别的单位名', seed: leaveOrganisation },
];

import type { Random } from '../random.ts';
import { changeWords } from './change-words.ts';
import {
  pickOf,
  type FaultKind,
  type SeededText,
  type SeedSource,
  type SeedText,
} from './fault.ts';

/** A place that a text belongs to: 清漪 + 区. */
type Owner = { readonly name: string; readonly kind: string };

const PLACE = /^[\s\u3000]*(?:关于)?(\p{Script=Han}{2,3}?)(自治县|街道|区|县|市|镇|乡)/u;
const ORGANISATION =
  /^[\s\u3000]*(\p{Script=Han}{2,14}?)(小学|中学|学校|学院|医院|图书馆|博物馆|档案馆|公司|敬老院)/u;
/** 关于做好…市, 全区: no names. */
const NO_NAME = /[关于的在全做好开展年度本我该各]/u;

function ownerIn({ lines }: SeedSource, pattern: RegExp): Owner | undefined {
  const edges = lines.filter((line) => line.trim() !== '');
  for (const line of [...edges.slice(0, 2), ...edges.slice(-3)]) {
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
  const short = kind.slice(-1);
  const said =
    kind.length === 1 ? `[我本全]${kind}|(?<!\\p{Script=Han})${kind}(?=政府|委)` : `[我本]${short}`;
  const stranger = pickOf(
    random,
    strangers(owner).filter((other) => other !== name + kind),
  );
  if (stranger === undefined) return undefined;
  const places = new RegExp(`${name}${kind}|${said}`, 'gu');
  return changeWords(text, random, places, () => stranger, ['leftover/name']);
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
  { rule: 'leftover/name', title: '留有别的单位名', seed: leaveOrganisation },
];

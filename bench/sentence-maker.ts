import { formatChineseNumeral } from '../src/text/numerals.ts';
import type { Random } from './random.ts';
import { entriesOf, type Domain, type Vocabulary } from './vocabulary.ts';

/** What a document is about and whose it is. */
export type Setting = {
  readonly domain: Domain;
  /** A second kind of business that is touched on. */
  readonly aside: Domain;
  /** The issuing office, e.g. a town's library. */
  readonly owner: string;
  readonly year: number;
};

/** Fills the slots of a pattern: `{动作}{对象}{数}处` → `清淤疏浚老旧排水涵管37处`. */
export type SentenceMaker = (pattern: string, setting: Setting) => string;

type Filler = (random: Random, setting: Setting) => string;
type Part = string | { readonly slot: string } | { readonly oneOf: readonly string[] };

const slotPattern = /\{([^{}]+)\}/u;

/** A maker for this vocabulary. Throws DataFileError when a pattern names a list that does not exist. */
export function sentenceMaker(vocabulary: Vocabulary, random: Random): SentenceMaker {
  const parse = patternParser(vocabulary.synonyms);
  const parsed = new Map<string, readonly Part[]>();
  const list = (name: string): string => random.pick(entriesOf(vocabulary, name));
  const fill = (slot: string, setting: Setting): string => {
    const own = fillers[slot];
    if (own !== undefined) return own(random, setting);
    if (slot === '对象') return modifier(setting) + objectOf(random, setting);
    if (slot === '人') return personName(vocabulary, random);
    return make(list(slot), setting);
  };
  const modifier = (setting: Setting): string =>
    random.chance(0.55) ? make(list('修饰'), setting) : '';
  const write = (part: Part, setting: Setting): string => {
    if (typeof part === 'string') return part;
    return 'slot' in part ? fill(part.slot, setting) : random.pick(part.oneOf);
  };
  const make: SentenceMaker = (pattern, setting) => {
    let parts = parsed.get(pattern);
    if (parts === undefined) {
      parts = parse(pattern);
      parsed.set(pattern, parts);
    }
    let text = '';
    for (const part of parts) text += write(part, setting);
    return text;
  };
  return make;
}

/** An invented place name, e.g. 沙鹭镇. */
export function placeName(vocabulary: Vocabulary, random: Random): string {
  return (
    random.pick(entriesOf(vocabulary, '地名头')) + random.pick(entriesOf(vocabulary, '地名尾'))
  );
}

/** An invented person's name of two or three characters. */
export function personName(vocabulary: Vocabulary, random: Random): string {
  const given = entriesOf(vocabulary, '名');
  const second = random.chance(0.75) ? random.pick(given) : '';
  return random.pick(entriesOf(vocabulary, '姓')) + random.pick(given) + second;
}

/** Slots that are not lists of words. */
const fillers: { readonly [slot: string]: Filler | undefined } = {
  主题: (random, { domain }) => random.pick(domain.subjects),
  本行动作: (random, { domain }) => random.pick(domain.actions),
  地点: (random, { domain }) => random.pick(domain.sites),
  本行问题: (random, { domain }) => random.pick(domain.problems),
  机构: (_, { owner }) => owner,
  年: (_, { year }) => String(year),
  // small numbers are commoner than large ones
  数: (random) => String(Math.round(2 * 240 ** random.next())),
  分: (random) => String(random.whole(2, 20)),
  小数: (random) => `${random.whole(1, 40)}.${random.whole(1, 9)}`,
  比: (random) => `${random.whole(31, 98)}${random.chance(0.5) ? `.${random.whole(1, 9)}` : ''}%`,
  金额: (random) =>
    `${random.whole(1, 400)}${random.chance(0.4) ? `.${random.whole(1, 9)}` : ''}万元`,
  序: (random) => formatChineseNumeral(random.whole(3, 29)),
  月份: (random) =>
    `${random.whole(1, 12)}月${random.pick(['', '', '上旬', '中旬', '下旬', '底'])}`,
  时限: (random) =>
    random.chance(0.6)
      ? `${random.whole(1, 12)}月${random.whole(1, 28)}日`
      : `${random.whole(1, 12)}月${random.pick(['上旬', '中旬', '下旬', '底'])}`,
};

function objectOf(random: Random, { domain, aside }: Setting): string {
  return random.pick(random.chance(0.2) ? aside.objects : domain.objects);
}

/** Splits patterns into fixed parts, slots and, where a pattern has slots, words that have synonyms. */
function patternParser(synonyms: Vocabulary['synonyms']): (pattern: string) => readonly Part[] {
  const groups = new Map<string, readonly string[]>();
  for (const group of synonyms) {
    const [first] = group;
    if (first !== undefined) groups.set(first, group);
  }
  const words = [...groups.keys()].toSorted((a, b) => b.length - a.length);
  const wordPattern = new RegExp(`(${words.join('|')})`, 'u');
  const vary = (fixed: string): readonly Part[] =>
    fixed.split(wordPattern).map((part) => {
      const oneOf = groups.get(part);
      return oneOf === undefined ? part : { oneOf };
    });
  return (pattern) => {
    const pieces = pattern.split(slotPattern);
    if (pieces.length === 1) return pieces;
    return pieces.flatMap((piece, i): readonly Part[] =>
      i % 2 === 1 ? [{ slot: piece }] : vary(piece),
    );
  };
}

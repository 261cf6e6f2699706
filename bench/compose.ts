import { formatChineseNumeral } from '../src/text/numerals.ts';
import type { Random } from './random.ts';
import { placeName, sentenceMaker, type Setting } from './sentence-maker.ts';
import { entriesOf, type ElementPlan, type Structure, type Vocabulary } from './vocabulary.ts';

/** A stretch of a document: a label (numbers, headings), then sentences of one kind on the same line. */
export type Block = {
  readonly label: string;
  /** Name of the list the sentences were made from; empty for lines that are only a label. */
  readonly kind: string;
  readonly sentences: readonly string[];
};

/** A made-up document, one block a line. */
export type MadeDocument = {
  readonly genre: string;
  readonly setting: Setting;
  readonly blocks: readonly Block[];
};

/** Makes documents of varying kinds and lengths. */
export type Composer = {
  /** A new document of about so many characters. */
  readonly compose: (characters: number) => MadeDocument;
  /** A sentence of a kind, for the setting. */
  readonly sentence: (kind: string, setting: Setting) => string;
  /** The office of some other place. */
  readonly owner: () => string;
};

/** Mean length of a made sentence with its share of headings, in characters. */
const sentenceLength = 50;

/**
 * How often a sentence is a general one, made word by word, and how often another gets a clause in front of it or
 * behind it. Without these the patterns would repeat far more than texts by thousands of hands do.
 */
const rates = { general: 0.6, opening: 0.35, tail: 0.55 };

/** Ways to number: first level, second level. Source: GB/T 9704-2012, 7.3.3, and what is met beside it. */
const numberings: readonly (readonly [(n: number) => string, (n: number) => string])[] = [
  [(n) => `${formatChineseNumeral(n)}、`, (n) => `（${formatChineseNumeral(n)}）`],
  [(n) => `${formatChineseNumeral(n)}、`, (n) => `${n}.`],
  [(n) => `${formatChineseNumeral(n)}、`, (n) => `(${formatChineseNumeral(n)})`],
  [(n) => `${n}、`, (n) => `（${n}）`],
];

/** A composer for this vocabulary; the same randomness gives the same documents. */
export function openComposer(vocabulary: Vocabulary, random: Random): Composer {
  const make = sentenceMaker(vocabulary, random);
  const sentence = (kind: string, setting: Setting): string =>
    make(random.pick(entriesOf(vocabulary, kind)), setting);
  const dressed = (element: ElementPlan, setting: Setting): string => {
    if (!element.dressed) return sentence(element.sentences, setting);
    const general = random.chance(rates.general);
    const plain = sentence(general ? '通用句' : element.sentences, setting);
    if (general) return plain;
    const opening = random.chance(rates.opening) ? sentence('开端', setting) : '';
    const tail = random.chance(rates.tail) ? sentence('收尾', setting) : '';
    return `${opening}${plain.slice(0, -1)}${tail}。`;
  };
  const owner = (): string =>
    placeName(vocabulary, random) + random.pick(entriesOf(vocabulary, '机构'));
  const compose = (characters: number): MadeDocument => {
    const structure = pickStructure(vocabulary.structures, random);
    const setting = {
      domain: random.pick(vocabulary.domains),
      aside: random.pick(vocabulary.domains),
      owner: owner(),
      year: random.whole(2019, 2026),
    };
    const subject = random.pick(setting.domain.subjects);
    const blocks: Block[] = [
      line(`${setting.owner}${subject}${random.pick(structure.titles)}`),
      { label: '', kind: structure.openings, sentences: [sentence(structure.openings, setting)] },
      ...elementBlocks({ vocabulary, random, setting, dressed }, structure, characters),
      { label: '', kind: structure.closings, sentences: [sentence(structure.closings, setting)] },
      line(setting.owner),
      line(`${setting.year}年${random.whole(1, 12)}月${random.whole(1, 28)}日`),
    ];
    return { genre: structure.genre, setting, blocks };
  };
  return { compose, sentence, owner };
}

/** The document as text, one block a line. */
export function textOf(document: MadeDocument): string {
  let text = '';
  for (const { label, sentences } of document.blocks) text += `${label}${sentences.join('')}\n`;
  return text;
}

type Workshop = {
  readonly vocabulary: Vocabulary;
  readonly random: Random;
  readonly setting: Setting;
  /** A sentence for an element, with clauses in front and behind where the element allows. */
  readonly dressed: (element: ElementPlan, setting: Setting) => string;
};

function elementBlocks(shop: Workshop, structure: Structure, characters: number): Block[] {
  const { random } = shop;
  const elements = structure.elements.filter(({ share }) => random.chance(share));
  const weights = elements.reduce((sum, { weight }) => sum + weight, 0);
  const [first, second] = random.pick(numberings);
  return elements.flatMap((element, i) => {
    const count = Math.max(1, Math.round((characters / sentenceLength / weights) * element.weight));
    if (element.form === 'articles') return articles(shop, element, count);
    const heading = random.pick(entriesOf(shop.vocabulary, element.headings));
    return bodyBlocks(shop, element, count, `${first(i + 1)}${heading}`, second);
  });
}

function bodyBlocks(
  shop: Workshop,
  element: ElementPlan,
  count: number,
  heading: string,
  number: (n: number) => string,
): Block[] {
  const { random, setting, vocabulary } = shop;
  const kind = element.sentences;
  const sentences = Array.from({ length: count }, () => shop.dressed(element, setting));
  if (element.form === 'paragraph') {
    return random.chance(0.3)
      ? [{ label: `${heading}。`, kind, sentences }]
      : [line(heading), { label: '', kind, sentences }];
  }
  if (element.form === 'items') {
    return [
      line(heading),
      ...sentences.map((one, i) => ({ label: number(i + 1), kind, sentences: [one] })),
    ];
  }
  const runIn = random.chance(0.6);
  const blocks = [line(heading)];
  for (let n = 1, at = 0; at < count; n++) {
    const taken = sentences.slice(at, at + random.whole(1, 3));
    at += taken.length;
    const label = `${number(n)}${random.pick(entriesOf(vocabulary, '小标题'))}`;
    if (runIn) blocks.push({ label: `${label}。`, kind, sentences: taken });
    else blocks.push(line(label), { label: '', kind, sentences: taken });
  }
  return blocks;
}

/** 第二条 …: the opening is 第一条. */
function articles(shop: Workshop, element: ElementPlan, count: number): Block[] {
  return Array.from({ length: count }, (_, i) => ({
    label: `第${formatChineseNumeral(i + 2)}条 `,
    kind: element.sentences,
    sentences: [shop.dressed(element, shop.setting)],
  }));
}

function line(label: string): Block {
  return { label, kind: '', sentences: [] };
}

function pickStructure(structures: readonly Structure[], random: Random): Structure {
  let at = random.next() * structures.reduce((sum, { frequency }) => sum + frequency, 0);
  for (const structure of structures) {
    at -= structure.frequency;
    if (at < 0) return structure;
  }
  return random.pick(structures);
}

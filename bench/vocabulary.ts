import {
  DataFileError,
  listOf,
  numberOf,
  readDataFile,
  stringOf,
  stringsOf,
  type JsonObject,
} from '../src/text/data-file.ts';

/** The words of one kind of office business. */
export type Domain = {
  readonly name: string;
  readonly subjects: readonly string[];
  readonly objects: readonly string[];
  readonly actions: readonly string[];
  readonly sites: readonly string[];
  readonly problems: readonly string[];
};

/** How the sentences of an element are set: under sub-headings, as numbered items, as one paragraph, as articles. */
export type ElementForm = 'sections' | 'items' | 'paragraph' | 'articles';

/** One element of a kind of document: lists its headings and sentences come from, its share of the text. */
export type ElementPlan = {
  readonly headings: string;
  readonly sentences: string;
  readonly weight: number;
  /** Probability that a document has it. */
  readonly share: number;
  readonly form: ElementForm;
  /** Whether some sentences are general ones (list 通用句) and others get clauses around them (开端, 收尾). */
  readonly dressed: boolean;
};

/** How a kind of document is built. */
export type Structure = {
  readonly genre: string;
  /** How common it is, relative to the others. */
  readonly frequency: number;
  readonly titles: readonly string[];
  readonly openings: string;
  readonly closings: string;
  readonly elements: readonly ElementPlan[];
};

/** What the bench corpus is written with. */
export type Vocabulary = {
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly domains: readonly Domain[];
  readonly structures: readonly Structure[];
  /** Words of the fixed parts of patterns, each with what may stand in its place: it is the first of its group. */
  readonly synonyms: readonly (readonly string[])[];
};

const forms: readonly ElementForm[] = ['sections', 'items', 'paragraph', 'articles'];

/** Reads `data/bench-vocabulary.json`. Throws DataFileError naming the entry that is wrong. */
export function readVocabulary(): Vocabulary {
  const name = 'bench-vocabulary';
  const data = readDataFile(name);
  const lists = new Map(
    listOf(data, 'lists', name).map((entry, i) => {
      const where = `${name}.lists[${i}]`;
      stringOf(entry, 'source', where);
      return [stringOf(entry, 'name', where), filledList(entry, 'entries', where)];
    }),
  );
  const domains = listOf(data, 'domains', name).map((entry, i) =>
    domainOf(entry, `${name}.domains[${i}]`),
  );
  const structures = listOf(data, 'structures', name).map((entry, i) =>
    structureOf(entry, `${name}.structures[${i}]`),
  );
  const synonyms = listOf(data, 'synonyms', name).map((entry, i) => {
    stringOf(entry, 'source', `${name}.synonyms[${i}]`);
    return filledList(entry, 'words', `${name}.synonyms[${i}]`);
  });
  return { lists, domains, structures, synonyms };
}

/** The entries of a list. Throws DataFileError if there is no such list. */
export function entriesOf(vocabulary: Vocabulary, list: string): readonly string[] {
  const entries = vocabulary.lists.get(list);
  if (entries === undefined) throw new DataFileError(`bench-vocabulary 没有词表 ${list}`);
  return entries;
}

function domainOf(entry: JsonObject, where: string): Domain {
  stringOf(entry, 'source', where);
  return {
    name: stringOf(entry, 'name', where),
    subjects: filledList(entry, 'subjects', where),
    objects: filledList(entry, 'objects', where),
    actions: filledList(entry, 'actions', where),
    sites: filledList(entry, 'sites', where),
    problems: filledList(entry, 'problems', where),
  };
}

function structureOf(entry: JsonObject, where: string): Structure {
  stringOf(entry, 'source', where);
  return {
    genre: stringOf(entry, 'genre', where),
    frequency: numberOf(entry, 'frequency', where),
    titles: filledList(entry, 'titles', where),
    openings: stringOf(entry, 'openings', where),
    closings: stringOf(entry, 'closings', where),
    elements: listOf(entry, 'elements', where).map((element, i) =>
      elementOf(element, `${where}.elements[${i}]`),
    ),
  };
}

function elementOf(entry: JsonObject, where: string): ElementPlan {
  const given = stringOf(entry, 'form', where);
  const form = forms.find((known) => known === given);
  if (form === undefined) throw new DataFileError(`${where}.form 应为 ${forms.join('、')} 之一`);
  return {
    headings: stringOf(entry, 'headings', where),
    sentences: stringOf(entry, 'sentences', where),
    weight: numberOf(entry, 'weight', where),
    share: numberOf(entry, 'share', where),
    form,
    dressed: entry['dressed'] === true,
  };
}

function filledList(entry: JsonObject, key: string, where: string): readonly string[] {
  const list = stringsOf(entry, key, where);
  if (list.length === 0) throw new DataFileError(`${where}.${key} 不能为空`);
  return list;
}

import {
  DataFileError,
  isObject,
  listOf,
  numberOf,
  patternOf,
  readDataFile,
  stringOf,
  type JsonObject,
} from '../../text/data-file.ts';

/** A type of slot and the words its fillers end in. */
export type SlotTypeRule = { readonly type: string; readonly ends: readonly string[] };

/** Words that may not stand at the outer ends of a frame's fixed part. */
export type OuterEdges = {
  readonly start: ReadonlySet<string>;
  readonly end: ReadonlySet<string>;
  /** Function words a segmenter glues to what follows (由区). */
  readonly glued: ReadonlySet<string>;
  /** Words that part two slots even if they tell little (每〔时限〕向〔单位〕). */
  readonly prepositions: ReadonlySet<string>;
  /** Single characters that may stand by themselves beside a slot; others are halves of words. */
  readonly singles: ReadonlySet<string>;
  /** Words after which a slot is a verb (坚决〔…〕). */
  readonly adverbs: ReadonlySet<string>;
  /** Prepositions that want a verb after their noun (向〔…〕各界人士). */
  readonly leading: ReadonlySet<string>;
  /** What joins two of a kind; no slot at an end is joined so. */
  readonly joints: ReadonlySet<string>;
  /** Titles after personal names. */
  readonly nameFollowers: ReadonlySet<string>;
};

/** The tables of data/frame-entities.json, data/frame-slot-types.json and data/frame-edges.json. */
export type FrameData = {
  /** Names of the types that are recognised by shape, in the order of the groups of `entities`. */
  readonly sureTypes: readonly string[];
  /** Global; group n + 1 is `sureTypes[n]`, the last group is a redaction mark. */
  readonly entities: RegExp;
  /** Sticky; matches numbering at the start of a sentence, or nothing. */
  readonly leading: RegExp;
  /** How no filler begins, and with which character none ends. */
  readonly fillerBars: readonly [start: RegExp, end: RegExp];
  readonly slotTypes: readonly SlotTypeRule[];
  /** Type by ending, and the length of the longest ending. */
  readonly typeByEnd: ReadonlyMap<string, string>;
  readonly longestEnd: number;
  /** 1 for the UTF-16 units endings end with. */
  readonly endUnits: Uint8Array;
  /** By type: what shows that a filler is a clause and nothing of this type (推动…, …将…). */
  readonly clauseWords: ReadonlyMap<string, readonly RegExp[]>;
  /** Types that are names of somebody or something. */
  readonly nameTypes: ReadonlySet<string>;
  readonly fallback: string;
  readonly person: string;
  /** Type of people in general. */
  readonly people: string;
  /** Least share of the fillers that must be of a type. */
  readonly share: number;
  readonly edges: OuterEdges;
};

const entityFile = 'data/frame-entities.json';
const typeFile = 'data/frame-slot-types.json';
const edgeFile = 'data/frame-edges.json';

function sourced(entry: JsonObject, where: string): JsonObject {
  if (stringOf(entry, 'source', where) === '') throw new DataFileError(`${where} 缺少出处 source`);
  return entry;
}

function patternUnder(object: JsonObject, key: string): string {
  const entry = object[key];
  const where = `${entityFile}.${key}`;
  if (!isObject(entry)) throw new DataFileError(`${where} 应为对象`);
  const pattern = stringOf(sourced(entry, where), 'pattern', where);
  patternOf(pattern, 'u', where);
  return pattern;
}

function fillerBarsOf(object: JsonObject): FrameData['fillerBars'] {
  const where = `${entityFile}.fillers`;
  const entry = object['fillers'];
  if (!isObject(entry)) throw new DataFileError(`${where} 应为对象`);
  sourced(entry, where);
  const under = (key: string): RegExp =>
    patternOf(stringOf(entry, key, where), 'u', `${where}.${key}`);
  return [under('notStart'), under('notEnd')];
}

function entitiesOf(
  object: JsonObject,
): Pick<FrameData, 'sureTypes' | 'entities' | 'leading' | 'fillerBars'> {
  const rows = listOf(object, 'entities', entityFile).map((entry, index) => {
    const where = `${entityFile}.entities[${index}]`;
    const pattern = stringOf(sourced(entry, where), 'pattern', where);
    patternOf(pattern, 'u', where);
    if (/(?<!\\)\((?!\?)/u.test(pattern.replaceAll(/\[[^\]]*\]/gu, ''))) {
      throw new DataFileError(`${where} 的括号请写作 (?:…)`);
    }
    return { type: stringOf(entry, 'type', where), pattern };
  });
  const marks = patternUnder(object, 'marks');
  const all = [...rows.map(({ pattern }) => pattern), marks].map((one) => `(${one})`).join('|');
  return {
    sureTypes: rows.map(({ type }) => type),
    entities: patternOf(all, 'gu', entityFile),
    leading: patternOf(patternUnder(object, 'leading'), 'uy', `${entityFile}.leading`),
    fillerBars: fillerBarsOf(object),
  };
}

function slotTypesOf(object: JsonObject, sure: readonly string[]): readonly SlotTypeRule[] {
  return listOf(object, 'types', typeFile).map((entry, index) => {
    const where = `${typeFile}.types[${index}]`;
    const type = stringOf(sourced(entry, where), 'type', where);
    if (sure.includes(type))
      throw new DataFileError(`${where}.type 与 ${entityFile} 重名：${type}`);
    return {
      type,
      ends: stringOf(entry, 'ends', where)
        .split(' ')
        .filter((end) => end !== ''),
    };
  });
}

function edgesOf(object: JsonObject): OuterEdges {
  const rows = listOf(object, 'words', edgeFile).map((entry, index) => {
    const where = `${edgeFile}.words[${index}]`;
    const words = stringOf(sourced(entry, where), 'words', where).split(' ');
    return { key: stringOf(entry, 'key', where), words };
  });
  const under = (key: string): ReadonlySet<string> => {
    const found = rows.find((row) => row.key === key);
    if (found === undefined) throw new DataFileError(`${edgeFile} 缺少 ${key}`);
    return new Set(found.words);
  };
  return {
    start: under('starts'),
    end: under('ends'),
    glued: under('glued'),
    singles: under('singles'),
    adverbs: under('adverbs'),
    leading: under('leading'),
    joints: under('joints'),
    prepositions: under('prepositions'),
    nameFollowers: under('nameFollowers'),
  };
}

function typeTable(
  object: JsonObject,
  slotTypes: readonly SlotTypeRule[],
): Pick<FrameData, 'typeByEnd' | 'longestEnd' | 'endUnits' | 'clauseWords' | 'nameTypes'> {
  const typeByEnd = new Map<string, string>();
  const endUnits = new Uint8Array(0x1_0000);
  let longestEnd = 0;
  for (const { type, ends } of slotTypes) {
    for (const end of ends) {
      // the first rule that names an ending has it
      if (!typeByEnd.has(end)) typeByEnd.set(end, type);
      longestEnd = Math.max(longestEnd, end.length);
      endUnits[end.charCodeAt(end.length - 1)] = 1;
    }
  }
  return {
    typeByEnd,
    longestEnd,
    endUnits,
    clauseWords: clauseWordsOf(object),
    nameTypes: new Set(stringOf(object, 'names', typeFile).split(' ')),
  };
}

function clauseWordsOf(object: JsonObject): FrameData['clauseWords'] {
  const byType = new Map<string, RegExp[]>();
  for (const [index, entry] of listOf(object, 'clauses', typeFile).entries()) {
    const where = `${typeFile}.clauses[${index}]`;
    const pattern = patternOf(stringOf(sourced(entry, where), 'pattern', where), 'u', where);
    for (const type of stringOf(entry, 'types', where).split(' ')) {
      byType.set(type, [...(byType.get(type) ?? []), pattern]);
    }
  }
  return byType;
}

/** Validates the files and builds the tables. Throws DataFileError naming the entry. */
export function parseFrameData(
  entities: JsonObject,
  slotTypes: JsonObject,
  edges: JsonObject,
): FrameData {
  const shapes = entitiesOf(entities);
  const rules = slotTypesOf(slotTypes, shapes.sureTypes);
  return {
    ...shapes,
    slotTypes: rules,
    ...typeTable(slotTypes, rules),
    fallback: stringOf(slotTypes, 'fallback', typeFile),
    person: stringOf(slotTypes, 'person', typeFile),
    people: stringOf(slotTypes, 'people', typeFile),
    share: numberOf(slotTypes, 'share', typeFile),
    edges: edgesOf(edges),
  };
}

let loaded: FrameData | undefined;

/** The tables that ship with fanben, read once a thread. */
export function frameData(): FrameData {
  loaded ??= parseFrameData(
    readDataFile('frame-entities'),
    readDataFile('frame-slot-types'),
    readDataFile('frame-edges'),
  );
  return loaded;
}

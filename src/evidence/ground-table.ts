import {
  DataFileError,
  isObject,
  listOf,
  numberOf,
  readDataFile,
  stringOf,
  type JsonObject,
} from '../text/data-file.ts';

/** One named ground of a decision: something that holds of a candidate or not. */
export type Ground = {
  readonly id: string;
  /** Log-odds that it adds where it holds; negative where it speaks against. */
  readonly points: number;
  /** In words a reader of the text understands: 上一行是落款和日期. */
  readonly why: string;
};

/** The grounds of one decision with their points, as `data/grounds/<decision>.json` has them. */
export type GroundTable<Id extends string = string> = {
  readonly decision: string;
  /** Log-odds where no ground holds. */
  readonly bias: number;
  /** Below `no` the answer is no, from `yes` on it is yes, between them unsure; probabilities. */
  readonly no: number;
  readonly yes: number;
  readonly grounds: Readonly<Record<Id, Ground>>;
};

/** Validates one ground: id, points, a reason in words and a source. Throws DataFileError naming the entry. */
export function parseGround(entry: JsonObject, where: string): Ground {
  const id = stringOf(entry, 'id', where);
  const place = `${where}（${id}）`;
  if (stringOf(entry, 'source', place) === '') throw new DataFileError(`${place} 缺少出处 source`);
  const why = stringOf(entry, 'why', place);
  if (why === '') throw new DataFileError(`${place} 缺少说明 why`);
  return { id, points: numberOf(entry, 'points', place), why };
}

function probabilityOf(content: JsonObject, key: string, file: string): number {
  const value = numberOf(content, key, file);
  if (value < 0 || value > 1) throw new DataFileError(`${file}.${key} 应在 0 与 1 之间`);
  return value;
}

function hasAll<Id extends string>(
  grounds: Partial<Record<Id, Ground>>,
  ids: readonly Id[],
): grounds is Record<Id, Ground> {
  return ids.every((id) => grounds[id] !== undefined);
}

/**
 * Validates a table of grounds: every id of `ids` once and no other, each with points, a reason in words and a source.
 * Throws DataFileError naming the entry.
 */
export function parseGroundTable<Id extends string>(
  content: unknown,
  decision: string,
  ids: readonly Id[],
): GroundTable<Id> {
  const file = `data/grounds/${decision}.json`;
  if (!isObject(content)) throw new DataFileError(`${file} 应为一个 JSON 对象`);
  const grounds: Partial<Record<Id, Ground>> = {};
  for (const [index, entry] of listOf(content, 'grounds', file).entries()) {
    const ground = parseGround(entry, `${file}.grounds[${index}]`);
    const id = ids.find((known) => known === ground.id);
    if (id === undefined) throw new DataFileError(`${file} 没有“${ground.id}”这一项`);
    if (grounds[id] !== undefined) throw new DataFileError(`${file} 的“${id}”重复`);
    grounds[id] = ground;
  }
  if (!hasAll(grounds, ids)) {
    const missing = ids.find((id) => grounds[id] === undefined) ?? '';
    throw new DataFileError(`${file} 缺少“${missing}”`);
  }
  const no = probabilityOf(content, 'no', file);
  const yes = probabilityOf(content, 'yes', file);
  if (no > yes) throw new DataFileError(`${file} 的 no 不应大于 yes`);
  return { decision, bias: numberOf(content, 'bias', file), no, yes, grounds };
}

let edition = 0;

/** Has every table read anew when it is next asked for: a bench changed its file. */
export function rereadGroundTables(): void {
  edition++;
}

/** A table that is read from `data/grounds/<decision>.json` when it is first asked for, once a thread. */
export function groundTable<const Id extends string>(
  decision: string,
  ids: readonly Id[],
): () => GroundTable<Id> {
  let loaded: GroundTable<Id> | undefined;
  let own = edition;
  return () => {
    if (loaded === undefined || own !== edition) {
      loaded = parseGroundTable(readDataFile(`grounds/${decision}`), decision, ids);
      own = edition;
    }
    return loaded;
  };
}

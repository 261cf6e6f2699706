import type { JsonNode } from '../../text/json-document.ts';
import { readJson } from '../../text/json-document.ts';
import { lineStartsOf, placeOf } from '../../text/line-index.ts';
import { nearestWord } from '../../text/nearest-word.ts';
import type { SettingsFault, SettingsKind } from './settings-fault.ts';

/**
 * Reads the values of a settings file and notes what is wrong, with its place, instead of throwing, so that one pass
 * finds all faults.
 */
export type SettingsReader = {
  readonly text: string;
  readonly lineStarts: Int32Array;
  readonly faults: SettingsFault[];
};

/** What reading a settings file gives: its content, or all faults. */
export type SettingsResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly SettingsFault[] };

type Member = { readonly key: string; readonly at: number; readonly value: JsonNode };

const longestFound = 20;

/** What stands at an offset, shortened; '' at the end. */
function foundAt(text: string, start: number, end: number = text.length): string {
  const found = text.slice(start, end).split(/\r\n|[\r\n]/u, 1)[0] ?? '';
  return found.length > longestFound ? `${found.slice(0, longestFound)}…` : found;
}

/** Notes that a value is not what it should be. */
export function wrongKind(reader: SettingsReader, node: JsonNode, expected: SettingsKind): void {
  const place = placeOf(reader.lineStarts, node.start);
  const found = foundAt(reader.text, node.start, node.end);
  reader.faults.push({ ...place, code: 'kind', expected, found });
}

/** Notes that no rule has this id. */
export function unknownRule(
  reader: SettingsReader,
  at: number,
  rule: string,
  known: readonly string[],
): void {
  const nearest = nearestWord(rule, known);
  const place = placeOf(reader.lineStarts, at);
  reader.faults.push({
    ...place,
    code: 'unknown-rule',
    rule,
    ...(nearest !== undefined && { nearest }),
  });
}

/** The members of an object; one that is given twice counts once. */
export function membersOf(reader: SettingsReader, node: JsonNode): readonly Member[] {
  if (node.kind !== 'object') {
    wrongKind(reader, node, 'object');
    return [];
  }
  const seen = new Set<string>();
  return node.members.flatMap(({ key, start, value }) => {
    if (!seen.has(key)) {
      seen.add(key);
      return [{ key, at: start, value }];
    }
    reader.faults.push({ ...placeOf(reader.lineStarts, start), code: 'twice', key });
    return [];
  });
}

/** The values of an object by key; keys other than `known` are faults, and so are missing ones of `needed`. */
export function fieldsOf<Key extends string>(
  reader: SettingsReader,
  node: JsonNode,
  known: readonly Key[],
  needed: readonly Key[] = [],
): ReadonlyMap<Key, JsonNode> {
  const fields = new Map<Key, JsonNode>();
  for (const { key, at, value } of membersOf(reader, node)) {
    const name = known.find((one) => one === key);
    if (name !== undefined) {
      fields.set(name, value);
      continue;
    }
    const nearest = nearestWord(key, known);
    const place = placeOf(reader.lineStarts, at);
    const proposed = nearest === undefined ? known : [nearest];
    reader.faults.push({ ...place, code: 'unknown-key', key, known: proposed });
  }
  if (node.kind === 'object')
    for (const key of needed)
      if (!fields.has(key))
        reader.faults.push({ ...placeOf(reader.lineStarts, node.start), code: 'missing', key });
  return fields;
}

/** The entries of a list; none if it is left out. */
export function itemsOf(reader: SettingsReader, node: JsonNode | undefined): readonly JsonNode[] {
  if (node === undefined) return [];
  if (node.kind === 'list') return node.items;
  wrongKind(reader, node, 'list');
  return [];
}

/** A string with something in it; undefined if it is left out or no such string. */
export function wordsOf(reader: SettingsReader, node: JsonNode | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (node.kind === 'string' && node.value.trim() !== '') return node.value;
  wrongKind(reader, node, 'string');
  return undefined;
}

/** Reads a settings file with `read`, which notes what is wrong in the reader. A byte order mark is passed over. */
export function readSettings<T>(
  content: string,
  read: (reader: SettingsReader, root: JsonNode) => T,
): SettingsResult<T> {
  const text = content.replace(/^\uFEFF/u, '');
  const lineStarts = lineStartsOf(text);
  const json = readJson(text);
  if (!json.ok) {
    const { offset, code } = json.fault;
    const found = foundAt(text, offset);
    const place = placeOf(lineStarts, offset);
    return { ok: false, faults: [{ ...place, code: 'not-json', expected: code, found }] };
  }
  const reader: SettingsReader = { text, lineStarts, faults: [] };
  const value = read(reader, json.value);
  if (reader.faults.length === 0) return { ok: true, value };
  return {
    ok: false,
    faults: reader.faults.toSorted((a, b) => a.line - b.line || a.column - b.column),
  };
}

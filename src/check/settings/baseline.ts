import type { JsonNode } from '../../text/json-document.ts';
import type { Finding } from '../finding.ts';
import {
  fieldsOf,
  itemsOf,
  readSettings,
  wordsOf,
  wrongKind,
  type SettingsReader,
  type SettingsResult,
} from './settings-reader.ts';

/**
 * Findings that are known and not to be reported again. What is left out holds for all; so an entry of one rule and
 * some words, written by hand, ignores them once wherever they stand.
 */
export type BaselineEntry = {
  readonly rule: string;
  /** Base name of the draft. */
  readonly draft?: string;
  /** The words found, blanks left out. */
  readonly text?: string;
  /** Words of the line around them, blanks left out. */
  readonly line?: string;
  readonly element?: string;
  /** How many such findings are known. */
  readonly count: number;
  /** Why it is left so. */
  readonly reason?: string;
};

/** The findings of one draft. */
export type DraftFindings = { readonly draft: string; readonly findings: readonly Finding[] };

/** What is new beside a baseline. */
export type BaselineOutcome = {
  /** For each draft the findings left, and how many are known. */
  readonly drafts: readonly {
    readonly findings: readonly Finding[];
    readonly suppressed: number;
  }[];
  /** Entries, by their index and with the count left over, that nothing was found for: they may go. */
  readonly stale: readonly { readonly index: number; readonly entry: BaselineEntry }[];
};

const VERSION = 1;
const VERSION_KEY = 'fanben-baseline';
const KEYS = ['rule', 'draft', 'text', 'line', 'element', 'count', 'reason'] as const;
/** Characters of the line kept to either side of the words: enough to tell places apart, few enough to outlive edits. */
const AROUND = 6;

/** Words without blanks, width variants folded: what survives a change of layout. */
function normalised(words: string): string {
  return words.normalize('NFKC').replaceAll(/\s+/gu, '');
}

function baseName(draft: string): string {
  return draft.slice(draft.lastIndexOf('/') + 1);
}

/** The words of a line around a finding, normalised; '' for an absent thing, which has no place of its own. */
function around({ text, context }: Finding): string {
  if (text === '') return '';
  const { line, offset } = context;
  const before = Array.from(normalised(line.slice(0, offset))).slice(-AROUND);
  const after = Array.from(normalised(line.slice(offset + text.length))).slice(0, AROUND);
  return [...before, normalised(line.slice(offset, offset + text.length)), ...after].join('');
}

function entryOf(finding: Finding, draft: string | undefined): BaselineEntry {
  const line = around(finding);
  return {
    rule: finding.rule,
    ...(draft !== undefined && { draft: baseName(draft) }),
    text: normalised(finding.text),
    ...(line !== '' && { line }),
    ...(finding.element !== undefined && { element: finding.element }),
    count: 1,
  };
}

/**
 * All findings as a baseline, equal ones counted. With several drafts each entry names its draft; with one it does not,
 * so that it outlives a new name of the file.
 */
export function baselineOf(drafts: readonly DraftFindings[]): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const { draft, findings } of drafts)
    for (const finding of findings) {
      const entry = entryOf(finding, drafts.length > 1 ? draft : undefined);
      const key = JSON.stringify(entry);
      entries.set(key, { ...entry, count: (entries.get(key)?.count ?? 0) + 1 });
    }
  return [...entries.values()];
}

/** The content of a baseline file, an entry a line. */
export function serialiseBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "${VERSION_KEY}": ${VERSION},\n  "findings": ${list}\n}\n`;
}

function readCount(reader: SettingsReader, node: JsonNode | undefined): number {
  if (node === undefined) return 1;
  if (node.kind === 'number' && Number.isInteger(node.value) && node.value >= 1) return node.value;
  wrongKind(reader, node, 'count');
  return 1;
}

function readEntry(reader: SettingsReader, node: JsonNode): BaselineEntry {
  const fields = fieldsOf(reader, node, KEYS, ['rule']);
  const words = (key: (typeof KEYS)[number]): string | undefined =>
    wordsOf(reader, fields.get(key));
  const textNode = fields.get('text');
  // An empty text stands for an absent thing and is meant.
  const text = textNode?.kind === 'string' ? textNode.value : words('text');
  const [draft, line, element] = [words('draft'), words('line'), words('element')];
  const reason = words('reason');
  return {
    rule: words('rule') ?? '',
    ...(draft !== undefined && { draft }),
    ...(text !== undefined && { text: normalised(text) }),
    ...(line !== undefined && { line: normalised(line) }),
    ...(element !== undefined && { element }),
    count: readCount(reader, fields.get('count')),
    ...(reason !== undefined && { reason }),
  };
}

/** Reads a baseline file. Rules that this fanben does not know may stand in it: rules come and go. */
export function parseBaseline(content: string): SettingsResult<readonly BaselineEntry[]> {
  return readSettings(content, (reader, root) => {
    const fields = fieldsOf(reader, root, [VERSION_KEY, 'findings'], [VERSION_KEY, 'findings']);
    const version = fields.get(VERSION_KEY);
    if (version !== undefined && (version.kind !== 'number' || version.value !== VERSION))
      wrongKind(reader, version, 'baseline');
    return itemsOf(reader, fields.get('findings')).map((item) => readEntry(reader, item));
  });
}

function fits(entry: BaselineEntry, draft: string, finding: Finding): boolean {
  return (
    (entry.draft === undefined || baseName(entry.draft) === baseName(draft)) &&
    (entry.element === undefined || entry.element === finding.element) &&
    (entry.text === undefined || entry.text === normalised(finding.text)) &&
    (entry.line === undefined || normalised(finding.context.line).includes(entry.line))
  );
}

/** Leaves out what the baseline knows, each entry as often as it counts. O(findings · entries of the rule). */
export function applyBaseline(
  drafts: readonly DraftFindings[],
  entries: readonly BaselineEntry[],
): BaselineOutcome {
  const left = entries.map((entry) => ({ entry, count: entry.count }));
  const byRule = new Map<string, typeof left>();
  for (const known of left) {
    const own = byRule.get(known.entry.rule);
    if (own === undefined) byRule.set(known.entry.rule, [known]);
    else own.push(known);
  }
  const outcomes = drafts.map(({ draft, findings }) => {
    const fresh = findings.filter((finding) => {
      const known = byRule
        .get(finding.rule)
        ?.find(({ entry, count }) => count > 0 && fits(entry, draft, finding));
      if (known === undefined) return true;
      known.count--;
      return false;
    });
    return { findings: fresh, suppressed: findings.length - fresh.length };
  });
  return {
    drafts: outcomes,
    stale: left.flatMap(({ entry, count }, index) =>
      count > 0 ? [{ index, entry: { ...entry, count } }] : [],
    ),
  };
}

import type { Family, Label } from './label.ts';
import type { Numbered } from './number-tree.ts';
import type { LineRole } from './original.ts';

/** What a numbered line is, and its words. */
export type NumberedRole = { readonly role: LineRole; readonly words: string };

/** Longest words of a heading on a line of its own, and of one before its body. */
const LONGEST_HEADING = 40;
const LONGEST_RUN_IN = 24;
/** Least words that follow a heading on its line. */
const LEAST_REST = 10;

const FIRST_SENTENCE = /^[^。；：！？]*/u;

/** What a line looks like by itself. */
type Look = 'heading' | 'run-in' | 'item' | 'short' | 'doubtful';

const HEADINGS: ReadonlySet<Family> = new Set(['part', 'chapter', 'section']);

function lookOf({ family }: Label, rest: string): Look {
  if (HEADINGS.has(family)) return 'heading';
  if (family === 'article') return 'item';
  const [first = ''] = FIRST_SENTENCE.exec(rest) ?? [];
  if (first.length > LONGEST_HEADING) return 'item';
  const after = rest.length - first.length - 1;
  if (after < 0) return /[，、]$/u.test(rest) ? 'item' : 'heading';
  if (after === 0) return rest.endsWith('；') ? 'item' : 'short';
  return longLook(family, first, rest);
}

/** What a line looks like that goes on behind its first sentence. */
function longLook(family: Family, first: string, rest: string): Look {
  const isTopic = rest.charAt(first.length) === '。' && rest.length - first.length > LEAST_REST;
  if (!isTopic) return rest.endsWith('；') || family === 'paren-arabic' ? 'item' : 'doubtful';
  return first.length <= LONGEST_RUN_IN && !first.includes('，') ? 'run-in' : 'doubtful';
}

/** Signs of a series that agrees with itself: all its lines look alike, the last item may end its sentence. */
function seriesLook(looks: ReadonlySet<Look>): LineRole | undefined {
  if (looks.size === 1) {
    const [only] = looks;
    return only === 'short' || only === 'doubtful' ? 'open' : only;
  }
  if (looks.has('heading')) return undefined;
  return looks.size === 2 && looks.has('item') && looks.has('short') ? 'item' : 'open';
}

/**
 * What each numbered line is: heading on its own line, heading before its body, item, or `open` where careful readers would
 * differ. Undefined if a series mixes headings with sentences, or a heading has nothing under it: then the lines may have
 * been cut wrongly. O(lines).
 */
export function rolesOf(
  lines: readonly string[],
  labels: readonly (Label | undefined)[],
  tree: readonly Numbered[],
): readonly NumberedRole[] | undefined {
  const numbered = labels.flatMap((label, at) => {
    const rest = (lines[at] ?? '').slice(label?.text.length);
    return label === undefined ? [] : [{ at, rest, look: lookOf(label, rest) }];
  });
  const bySeries = new Map<number, Set<Look>>();
  for (const [index, { series }] of tree.entries()) {
    const looks = bySeries.get(series) ?? new Set<Look>();
    const look = numbered[index]?.look;
    bySeries.set(series, look === undefined ? looks : looks.add(look));
  }
  const roles: NumberedRole[] = [];
  for (const [index, { series }] of tree.entries()) {
    const role = seriesLook(bySeries.get(series) ?? new Set());
    const { at, rest } = numbered[index] ?? { at: 0, rest: '' };
    const isEmpty = role === 'heading' && !hasBody(index, at, { lines, numbered, tree });
    if (role === undefined || isEmpty) return undefined;
    const [first = rest] = FIRST_SENTENCE.exec(rest) ?? [];
    roles.push({ role, words: role === 'heading' ? rest : first });
  }
  return roles;
}

type Context = {
  readonly lines: readonly string[];
  readonly numbered: readonly { readonly at: number }[];
  readonly tree: readonly Numbered[];
};

/** Whether a paragraph or a deeper number stands under a heading line. */
function hasBody(index: number, at: number, { lines, numbered, tree }: Context): boolean {
  const next = numbered[index + 1];
  if (next?.at !== at + 1) return at + 1 < lines.length;
  return (tree[index + 1]?.depth ?? 0) > (tree[index]?.depth ?? 0);
}

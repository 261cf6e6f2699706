/** A glob pattern cut at its first segment with a wildcard. */
export type Glob = {
  /** The folder before the wildcards, `''` for the current one. */
  readonly base: string;
  /** Matches a path relative to the base, `/` separated. */
  readonly matches: (path: string) => boolean;
  /** Whether the pattern ends in a literal extension (`*.doc`): then such files are meant, readable or not. */
  readonly namesExtension: boolean;
};

const magic = /[*?[\]{}]/;
/** Braces may be nested so deep and stand for so many patterns; more is a slip or an attack. */
const DEEPEST_BRACES = 8;
const MOST_ALTERNATIVES = 1024;

/** Whether a path has wildcards in it. */
export function isGlob(path: string): boolean {
  return magic.test(path);
}

/**
 * Compiles a glob pattern: `*` and `?` within a segment, `**` over segments, `[a-z]`, `[!a-z]`, `{a,b}`; `\` before a
 * wildcard takes its meaning away (not on Windows, where it separates). Names that begin with a dot match only a
 * pattern that says so. Undefined for a pattern with too many alternatives.
 */
export function compileGlob(
  pattern: string,
  windows: boolean = process.platform === 'win32',
): Glob | undefined {
  const path = windows ? pattern.replaceAll('\\', '/') : pattern;
  const segments = path.split('/');
  const first = segments.findIndex((segment) => magic.test(segment));
  const base = segments.slice(0, first).join('/');
  const alternatives = expandBraces(segments.slice(first).join('/'), 0);
  if (alternatives === undefined) return undefined;
  const expressions = alternatives.map(
    (alternative) => new RegExp(`^${expressionOf(alternative)}$`, 'u'),
  );
  return {
    base: first > 0 && base === '' ? '/' : base,
    matches: (relative) => expressions.some((expression) => expression.test(relative)),
    namesExtension: /\.[A-Za-z0-9]+$/.test(path),
  };
}

/** `plans/{a,b}.txt` → both paths. */
function expandBraces(pattern: string, depth: number): readonly string[] | undefined {
  const open = pattern.indexOf('{');
  const close = open < 0 ? -1 : closingBrace(pattern, open);
  if (close < 0) return [pattern];
  if (depth >= DEEPEST_BRACES) return undefined;
  const tails = expandBraces(pattern.slice(close + 1), depth + 1);
  if (tails === undefined) return undefined;
  const results: string[] = [];
  for (const option of splitOptions(pattern.slice(open + 1, close))) {
    const heads = expandBraces(option, depth + 1);
    if (heads === undefined || results.length + heads.length * tails.length > MOST_ALTERNATIVES)
      return undefined;
    for (const head of heads)
      for (const tail of tails) results.push(pattern.slice(0, open) + head + tail);
  }
  return results;
}

function closingBrace(pattern: string, open: number): number {
  let depth = 0;
  for (let i = open; i < pattern.length; i++) {
    if (pattern[i] === '{') depth++;
    else if (pattern[i] === '}' && --depth === 0) return i;
  }
  return -1;
}

function splitOptions(text: string): readonly string[] {
  const options: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}') depth--;
    else if (text[i] === ',' && depth === 0) {
      options.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...options, text.slice(start)];
}

const notDot = '(?!\\.)';

function expressionOf(pattern: string): string {
  const segments = pattern.split('/');
  let expression = '';
  segments.forEach((segment, index) => {
    const last = index === segments.length - 1;
    if (segment === '**')
      expression += last ? `(?:${notDot}[^/]+/)*${notDot}[^/]*` : `(?:${notDot}[^/]+/)*`;
    else expression += segmentExpression(segment) + (last ? '' : '/');
  });
  return expression;
}

const token = /\\(.)|\*+|\?|\[([!^]?)((?:\]|[^\]])[^\]]*)\]|[^]/gu;

function segmentExpression(segment: string): string {
  const body = segment.replaceAll(
    token,
    (found, escaped?: string, negated?: string, set?: string) => {
      if (escaped !== undefined) return escapeLiteral(escaped);
      if (found.startsWith('*')) return '[^/]*';
      if (found === '?') return '[^/]';
      if (set !== undefined) return setExpression(set, negated !== '');
      return escapeLiteral(found);
    },
  );
  return /^[*?[]/.test(segment) ? notDot + body : body;
}

function setExpression(set: string, negated: boolean): string {
  const members = set.replaceAll(/[\\[\]^]/g, String.raw`\$&`);
  const expression = `[${negated ? '^/' : ''}${members}]`;
  try {
    return new RegExp(expression, 'u').source;
  } catch {
    return escapeLiteral(`[${set}]`); // [b-a] is no set
  }
}

function escapeLiteral(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}

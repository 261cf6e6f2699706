import type { Edit } from '../../text/mapped-text.ts';
import type { Span } from '../../text/span.ts';

/** The parts of a Markdown file that are no text: what goes, and what the reader should be told. */
export type HiddenParts = {
  readonly edits: readonly Edit[];
  /** Blocks of code, which nobody reads as prose. */
  readonly code: readonly Span[];
};

/** `---` `title: …` `---` at the very top. Source: Jekyll, Front Matter. */
const frontMatter = /^---[ \t]*\r?\n((?:[^\n]*\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const frontMatterLine = /^(?:[A-Za-z][\w-]{0,30}:(?:\s|$)|\s|-\s|#|$)/;
const titleField = /^title:[ \t]*(["']?)(.*?)\1[ \t\r]*$/m;
/** A fence above or below code, also within quotations and items. */
const fence = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})([^`\n]*)$/gm;
/** Fenced words of no language, or of Markdown itself, may be the text to be copied. */
const proseLanguage = /^[ \t]*(?:md|markdown|te?xt|plain|plaintext|text\/plain)?[ \t\r]*$/i;

/**
 * The head of properties and the blocks of code. A title among the properties stays if the text does not begin with it.
 * Fences around Chinese prose go alone (programs hand out texts that way), and so does a fence that is never closed. O(n).
 */
export function hiddenParts(text: string): HiddenParts {
  const edits: Edit[] = [];
  const code: Span[] = [];
  const body = headEdits(text, edits);
  fence.lastIndex = body;
  const unclosed = new Map<string, number>();
  for (let open = fence.exec(text); open !== null; open = fence.exec(text)) {
    const [line, signs = '', language = ''] = open;
    const start = open.index;
    const content = start + line.length;
    edits.push({ start, end: content, insert: '' });
    const sign = signs.charAt(0);
    const close =
      signs.length < (unclosed.get(sign) ?? Infinity) ? closing(text, content, signs) : undefined;
    if (close === undefined) {
      unclosed.set(sign, Math.min(signs.length, unclosed.get(sign) ?? Infinity));
      fence.lastIndex = content;
      continue;
    }
    if (proseLanguage.test(language) && isProse(text.slice(content, close.start)))
      edits.push({ ...close, insert: '' });
    else {
      edits[edits.length - 1] = { start, end: close.end, insert: '' };
      code.push({ start, end: close.end });
    }
    fence.lastIndex = close.end;
  }
  return { edits, code };
}

/** The line that closes a block of code. */
function closing(text: string, from: number, signs: string): Span | undefined {
  fence.lastIndex = from;
  for (let match = fence.exec(text); match !== null; match = fence.exec(text)) {
    const [line, run = '', rest = ''] = match;
    if (run.startsWith(signs) && rest.trim() === '')
      return { start: match.index, end: match.index + line.length };
  }
  return undefined;
}

/** At least half of the letters are Han. */
function isProse(text: string): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return letters > 0 && (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 2 >= letters;
}

/** Takes the properties away, but for a title that the text lacks; gives the place where the text begins. */
function headEdits(text: string, edits: Edit[]): number {
  const match = frontMatter.exec(text);
  const properties = match?.[1] ?? '';
  const lines = properties.split('\n');
  if (
    match === null ||
    !/^[A-Za-z]/m.test(properties) ||
    !lines.every((line) => frontMatterLine.test(line.trimEnd()))
  )
    return 0;
  const end = match[0].length;
  const field = titleField.exec(properties);
  const title = field?.[2] ?? '';
  const top = text
    .slice(end, end + 400)
    .trimStart()
    .split('\n')
    .slice(0, 3)
    .join('\n');
  if (field === null || key(title) === '' || key(top).includes(key(title)))
    edits.push({ start: 0, end, insert: '' });
  else {
    const quote = field[1] ?? '';
    const at = properties.indexOf(quote + title, field.index + 'title:'.length) + quote.length;
    const start = text.indexOf('\n') + 1 + at;
    edits.push(
      { start: 0, end: start, insert: '' },
      { start: start + title.length, end, insert: '\n' },
    );
  }
  return end;
}

function key(words: string): string {
  return words.replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

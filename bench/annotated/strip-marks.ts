/** A mark of an annotated text: `⟦h 1⟧` is `h` with the argument `1`. `bar` parts number and words of a heading. */
export type Mark = {
  readonly name: string;
  readonly args: readonly string[];
  /** UTF-16 offset in the text without marks. */
  readonly at: number;
};

const MARK = /⟦([^⟧]*)⟧/gu;

/**
 * An annotated text without its marks, and the marks in order. Within `⟦h …⟧…⟦/h⟧` and `⟦i⟧…⟦/i⟧` the first `|` is a mark,
 * too. O(n).
 */
export function stripMarks(source: string): {
  readonly text: string;
  readonly marks: readonly Mark[];
} {
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  let awaitsBar = false;
  const write = (words: string): void => {
    const bar = awaitsBar ? words.indexOf('|') : -1;
    text += bar < 0 ? words : words.slice(0, bar);
    if (bar < 0) return;
    marks.push({ name: 'bar', args: [], at: text.length });
    awaitsBar = false;
    text += words.slice(bar + 1);
  };
  for (const match of source.matchAll(MARK)) {
    write(source.slice(from, match.index));
    from = match.index + match[0].length;
    const [name = '', ...args] = (match[1] ?? '').trim().split(/\s+/u);
    marks.push({ name, args, at: text.length });
    awaitsBar = name === 'h' || name === 'i';
  }
  write(source.slice(from));
  return { text, marks };
}

import { formatChineseNumeral } from '../../../src/text/numerals.ts';
import type { Random } from '../../random.ts';
import type { Shapes } from './shapes.ts';

/** What the slots of a page say of it. */
export type PageWords = {
  readonly title: string;
  /** One name for the whole page. */
  readonly site: string;
  readonly page: number;
  readonly pages: number;
  /** Which text of how many. */
  readonly number: number;
  readonly count: number;
};

/** Fills the slots of a line with random words; `{other}` makes up the title of another text. */
export type Fill = (line: string, words?: Partial<PageWords>) => string;

const INNERMOST = /\{([^{}]*)\}/u;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Slots that nest end somewhere: a list of shapes that refers to itself would not. */
const MOST_SLOTS = 200;

function many(count: number, one: () => string, separator = ''): string {
  return Array.from({ length: count }, one).join(separator);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Filler of slots as `about` in data/bench-damage.json describes them. Throws RangeError on an unknown slot. */
export function filler(shapes: Shapes, random: Random, page: Partial<PageWords> = {}): Fill {
  const range = (text: string): number => {
    const [low = 1, high = low] = text.split('-').map(Number);
    return random.whole(low, high);
  };
  const known: Readonly<Record<string, (rest: string, words: Partial<PageWords>) => string>> = {
    word: () => random.pick(shapes.words),
    words: (rest) => {
      const blank = rest.indexOf(' ');
      const count = range(rest.slice(0, blank));
      return many(count, () => random.pick(shapes.words), rest.slice(blank + 1));
    },
    digits: (rest) =>
      `${random.whole(1, 9)}${many(range(rest) - 1, () => String(random.whole(0, 9)))}`,
    letters: (rest) => many(range(rest), () => LETTERS.charAt(random.whole(0, LETTERS.length - 1))),
    year: () => String(random.whole(2012, 2025)),
    date: () =>
      `${random.whole(2012, 2025)}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`,
    time: () => `${two(random.whole(0, 23))}:${two(random.whole(0, 59))}`,
    one: (rest) => random.pick(rest.split('/')),
    site: (_rest, words) => words.site ?? random.pick(shapes.sites),
    other: () => random.pick(shapes.names),
    title: (_rest, words) => words.title ?? random.pick(shapes.names),
    page: (_rest, words) => String(words.page ?? random.whole(1, 30)),
    pages: (_rest, words) => String(words.pages ?? random.whole(3, 40)),
    han: (_rest, words) => formatChineseNumeral(words.number ?? 1),
    arabic: (_rest, words) => String(words.number ?? 1),
    count: (_rest, words) => String(words.count ?? random.whole(3, 20)),
  };
  return (line, words = {}) => {
    let text = line;
    for (let slots = 0; slots < MOST_SLOTS; slots++) {
      const slot = INNERMOST.exec(text);
      if (slot === null) return text;
      const [whole, inside = ''] = slot;
      const blank = inside.indexOf(' ');
      const name = blank < 0 ? inside : inside.slice(0, blank);
      const fill = known[name];
      if (fill === undefined)
        throw new RangeError(`data/bench-damage.json: unknown slot {${inside}}`);
      const filled = fill(blank < 0 ? '' : inside.slice(blank + 1), { ...page, ...words });
      text = text.slice(0, slot.index) + filled + text.slice(slot.index + whole.length);
    }
    throw new RangeError(`data/bench-damage.json: slots without end in ${line}`);
  };
}

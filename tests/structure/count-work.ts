import type { DocumentText } from '../../src/line/text-line.ts';

/** Array methods whose callbacks are counted. */
const LOOPS = [
  'every',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
  'flatMap',
  'forEach',
  'map',
  'some',
] as const;

type Loop = (this: unknown, callback: unknown, ...rest: unknown[]) => unknown;

function isFunction(value: unknown): value is (...values: unknown[]) => unknown {
  return typeof value === 'function';
}

/** The document with each look at one of its lines counted. */
export function countedLines(document: DocumentText, count: () => void): DocumentText {
  const lines = new Proxy(document.lines, {
    get(target, key, receiver): unknown {
      count();
      return Reflect.get(target, key, receiver);
    },
  });
  return { text: document.text, analysis: document.analysis, lines };
}

/**
 * How much work a build does, counted and not timed: looks at lines, callbacks of array loops, and characters given to
 * regular expressions that are not bound to one place.
 */
export function countWork(
  document: DocumentText,
  build: (document: DocumentText) => unknown,
): number {
  let work = 0;
  const exec = Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec');
  const loops = LOOPS.map((name) => Object.getOwnPropertyDescriptor(Array.prototype, name));
  const restore = (): void => {
    if (exec !== undefined) Reflect.defineProperty(RegExp.prototype, 'exec', exec);
    for (let at = 0; at < LOOPS.length; at++) {
      const [name, loop] = [LOOPS[at], loops[at]];
      if (name !== undefined && loop !== undefined)
        Reflect.defineProperty(Array.prototype, name, loop);
    }
  };
  const run = exec?.value;
  Reflect.set(RegExp.prototype, 'exec', function counted(this: RegExp, text: string): unknown {
    const from = this.global ? this.lastIndex : 0;
    const match: unknown = isFunction(run) ? Reflect.apply(run, this, [text]) : null;
    const to = this.global && match !== null ? this.lastIndex : text.length;
    work += this.sticky ? 1 : 1 + (to - from) / 8;
    return match;
  });
  for (let at = 0; at < LOOPS.length; at++) {
    const [name, original] = [LOOPS[at], loops[at]?.value];
    if (name === undefined || !isFunction(original)) continue;
    const counted: Loop = function counted(this: unknown, callback, ...rest) {
      const wrapped = (...values: unknown[]): unknown => {
        work++;
        return isFunction(callback) ? Reflect.apply(callback, rest[0], values) : undefined;
      };
      return Reflect.apply(original, this, [wrapped]);
    };
    Reflect.set(Array.prototype, name, counted);
  }
  try {
    build(countedLines(document, () => work++));
  } finally {
    restore();
  }
  return work;
}

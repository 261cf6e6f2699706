import type { MappedText } from '../text/mapped-text.ts';

/** Builds a MappedText from left to right. Source stretches must be given in rising order. */
export type ViewBuilder = {
  /** Units written so far. */
  readonly length: () => number;
  /** Appends a stretch of the source as it stands. */
  readonly copy: (start: number, end: number) => void;
  /** Appends text that stands for the stretch [start, end) of the source; an empty stretch means inserted text. */
  readonly put: (text: string, start: number, end: number) => void;
  readonly finish: () => MappedText;
};

/** A builder over `source`. All operations together take O(units written). */
export function createViewBuilder(source: string): ViewBuilder {
  let starts = new Int32Array(1024);
  let ends = new Int32Array(1024);
  let length = 0;
  const parts: string[] = [];
  const reserve = (more: number): void => {
    if (length + more <= starts.length) return;
    const size = Math.max(starts.length * 2, length + more);
    starts = enlarged(starts, size);
    ends = enlarged(ends, size);
  };
  return {
    length: () => length,
    copy: (start, end) => {
      reserve(end - start);
      parts.push(source.slice(start, end));
      for (let i = start; i < end; i++) {
        starts[length] = i;
        ends[length] = i + 1;
        length++;
      }
    },
    put: (text, start, end) => {
      reserve(text.length);
      parts.push(text);
      starts.fill(start, length, length + text.length);
      ends.fill(end, length, length + text.length);
      length += text.length;
    },
    finish: () => ({
      text: parts.join(''),
      starts: starts.slice(0, length),
      ends: ends.slice(0, length),
      sourceLength: source.length,
    }),
  };
}

function enlarged(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
}

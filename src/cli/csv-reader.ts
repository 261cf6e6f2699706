import { closeSync, openSync, readSync } from 'node:fs';

const blockBytes = 1 << 18;

/** The text of a UTF-8 file, block by block, without its byte order mark. Throws what the file system throws. */
export function* readTextBlocks(path: string): Generator<string> {
  const file = openSync(path, 'r');
  try {
    const decoder = new TextDecoder('utf-8');
    const block = new Uint8Array(blockBytes);
    for (;;) {
      const read = readSync(file, block);
      if (read === 0) break;
      yield decoder.decode(block.subarray(0, read), { stream: true });
    }
    yield decoder.decode();
  } finally {
    closeSync(file);
  }
}

/**
 * The rows of RFC 4180 text given in blocks; lines may end in `\r\n`, `\n` or `\r`, empty lines are no rows.
 * O(length), holds one row at a time.
 */
export function* parseCsv(blocks: Iterable<string>): Generator<readonly string[]> {
  let row: string[] = [];
  let cell = '';
  // after: a quote within a quoted cell has just been read; it closes the cell unless another follows
  let state: 'plain' | 'quoted' | 'after' = 'plain';
  const endRow = (): readonly string[] | undefined => {
    row.push(cell);
    const done = row;
    row = [];
    cell = '';
    return done.length > 1 || done[0] !== '' ? done : undefined;
  };
  for (const block of blocks) {
    let from = 0;
    for (let at = 0; at < block.length; at++) {
      const unit = block.charCodeAt(at);
      if (state === 'quoted') {
        if (unit !== 34) continue;
        cell += block.slice(from, at);
        from = at + 1;
        state = 'after';
      } else if (unit === 34) {
        // A doubled quote stands for one; a quote at the start of a cell opens it.
        cell += block.slice(from, at) + (state === 'after' ? '"' : '');
        from = at + 1;
        state = 'quoted';
      } else {
        state = 'plain';
        if (unit !== 44 && unit !== 10 && unit !== 13) continue;
        cell += block.slice(from, at);
        from = at + 1;
        if (unit === 44) {
          row.push(cell);
          cell = '';
          continue;
        }
        const done = endRow();
        if (done !== undefined) yield done;
      }
    }
    cell += block.slice(from);
  }
  const last = endRow();
  if (last !== undefined) yield last;
}

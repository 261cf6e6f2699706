import { hash32 } from '../../../src/text/hash.ts';
import { listInputs } from '../../../src/ingest/list-inputs.ts';
import { readInput } from '../../../src/ingest/read-input.ts';
import type { Half } from '../shapes/shapes.ts';
import type { Original, Unsuited } from './original.ts';
import { linesOf } from './read-lines.ts';
import { readOriginal } from './read-original.ts';

/** The documents of a folder that pages can be made of, and how many cannot be used for which reason. */
export type Originals = {
  readonly documents: readonly Original[];
  readonly unsuited: ReadonlyMap<Unsuited | 'other-half' | 'twice', number>;
};

/** Documents are parted by how they open, so that opening words of one half are never met in the other. */
function halfOf({ opening }: Original): Half {
  return hash32(opening) % 2 === 0 ? 'fit' : 'held-out';
}

function wordsOf({ lines }: Original): string {
  return lines.map(({ text }) => text.replaceAll(/\s/gu, '')).join('\n');
}

/** Reads a folder of clean documents; `half` undefined takes them all. */
export async function readOriginals(
  folders: readonly string[],
  half: Half | undefined,
): Promise<Originals> {
  const { inputs, errors } = await listInputs(folders);
  const unsuited = new Map<Unsuited | 'other-half' | 'twice', number>();
  const leaveOut = (why: Unsuited | 'other-half' | 'twice', count = 1): void => {
    unsuited.set(why, (unsuited.get(why) ?? 0) + count);
  };
  if (errors.length > 0) leaveOut('unreadable', errors.length);
  const documents: Original[] = [];
  const known = new Set<string>();
  for (const input of inputs) {
    const read = await readInput(input, {});
    const lines = read.ok ? linesOf(read.value) : undefined;
    if (!read.ok) leaveOut('unreadable');
    else if (lines === undefined) leaveOut('table');
    else {
      const original = readOriginal(input.source, lines);
      if (!original.ok) leaveOut(original.why);
      else if (known.has(wordsOf(original.value))) leaveOut('twice');
      else if (half !== undefined && halfOf(original.value) !== half) leaveOut('other-half');
      else documents.push(original.value);
      if (original.ok) known.add(wordsOf(original.value));
    }
  }
  return { documents, unsuited };
}

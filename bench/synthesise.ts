import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openSegmenter } from '../src/segment/segmenter.ts';
import { openComposer } from './compose.ts';
import { makeCopies } from './copy-maker.ts';
import { seededRandom } from './random.ts';
import { defaultCopyWish, type CopyWish, type MadeCopy, type SourceFile } from './reuse-truth.ts';
import { textFilesIn } from './text-files.ts';
import { readVocabulary } from './vocabulary.ts';
import { wordChanger } from './word-changer.ts';
import { packageFile } from '../src/text/package-file.ts';

const usage = `用法：npm run synthesise -- --out 目录 [--seed 1] [--rate 0.1] [--copies N] [--patchworks 0.4]
       [--dropped 0.05] [--swapped 0.03] [文本目录，默认为自带的 corpus]
由一批 UTF-8 文本（.txt）造出改写稿：换用别的地名人名，删去、调换句子，按比例改词。
写出 目录/copies/*.txt 和 目录/truth.json（每个照抄的句子在两份文本中的起止位置，UTF-16 单位，末端不含）。
`;

/** Makes copies of texts in memory: see `makeCopies`. Loads the segmenter's dictionary. */
export function synthesise(sources: readonly SourceFile[], wish: CopyWish): readonly MadeCopy[] {
  const random = seededRandom(wish.seed);
  const vocabulary = readVocabulary();
  const composer = openComposer(vocabulary, random);
  const texts = sources.map(({ text }) => text);
  const changeWords = wordChanger(openSegmenter(), texts, random);
  return [...makeCopies(sources, wish, { random, vocabulary, composer, changeWords })];
}

/** All texts of a folder that are valid UTF-8, by path; the others are named to `onSkipped`. */
export function readSources(
  folder: string,
  onSkipped: (path: string) => void,
): readonly SourceFile[] {
  return textFilesIn(folder).flatMap(({ source, path }) => {
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
      return [{ path: source, text }];
    } catch {
      onSkipped(source);
      return [];
    }
  });
}

/** Writes copies and truth below a folder. */
export function writeCopies(out: string, wish: CopyWish, copies: readonly MadeCopy[]): void {
  mkdirSync(join(out, 'copies'), { recursive: true });
  for (const { path, text } of copies) writeFileSync(join(out, 'copies', path), text);
  const truth = {
    schema: 'fanben-copies',
    version: 1,
    wish,
    copies: copies.map(({ path, kind, copied }) => ({ path: `copies/${path}`, kind, copied })),
  };
  writeFileSync(join(out, 'truth.json'), `${JSON.stringify(truth, null, 1)}\n`);
}

function main(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      seed: { type: 'string' },
      rate: { type: 'string' },
      copies: { type: 'string' },
      patchworks: { type: 'string' },
      dropped: { type: 'string' },
      swapped: { type: 'string' },
    },
  });
  const [folder = fileURLToPath(packageFile('corpus'))] = positionals;
  if (values.out === undefined || positionals.length > 1) {
    process.stderr.write(usage);
    return 2;
  }
  const sources = readSources(folder, (path) => {
    process.stderr.write(`不是 UTF-8 文本，跳过：${path}\n`);
  });
  const share = (name: 'rate' | 'patchworks' | 'dropped' | 'swapped'): number =>
    figure(name, values[name], defaultCopyWish[name], 1);
  const wish = {
    seed: figure('seed', values.seed, defaultCopyWish.seed, 2 ** 32),
    copies: figure('copies', values.copies, sources.length, 1e6),
    rate: share('rate'),
    patchworks: share('patchworks'),
    dropped: share('dropped'),
    swapped: share('swapped'),
  };
  const copies = synthesise(sources, wish);
  if (copies.length === 0) {
    process.stderr.write(`${folder} 里没有可用的文本（至少五句，UTF-8，.txt）\n`);
    return 2;
  }
  writeCopies(values.out, wish, copies);
  process.stderr.write(`${sources.length} 份文本，${copies.length} 份改写稿，写入 ${values.out}\n`);
  return 0;
}

function figure(name: string, value: string | undefined, otherwise: number, most: number): number {
  const number = Number(value ?? otherwise);
  if (number >= 0 && number <= most) return number;
  throw new RangeError(`--${name} 应在 0 到 ${most} 之间，现为 ${value ?? ''}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}

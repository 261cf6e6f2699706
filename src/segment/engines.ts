import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFile } from '../text/package-file.ts';
import { isObject } from '../text/data-file.ts';

/** The two word segmenters fanben can work with. */
export const SEGMENTERS = ['nodejieba', 'node-rs'] as const;

export type SegmenterName = (typeof SEGMENTERS)[number];

/** Cuts a well-formed string into words that together are the string. */
export type Cutter = (text: string) => string[];

/** An engine whose native part is loaded; its dictionary is not. */
export type Engine = {
  readonly version: string;
  /** Loads the dictionary (nodejieba: 0.7 s, +220 MB; node-rs: 0.3 s, +55 MB) and gives the cutter. */
  readonly loadDictionary: () => Cutter;
};

/** An engine, or why it cannot be used on this machine (in Chinese). */
export type EngineResult =
  { readonly ok: true; readonly engine: Engine } | { readonly ok: false; readonly reason: string };

/** How each engine is found. */
export type EngineFinders = { readonly [name in SegmenterName]: () => EngineResult };

/** The engines as installed. */
export const installedEngines: EngineFinders = {
  nodejieba: findNodejieba,
  'node-rs': findNodeRs,
};

/**
 * Why nodejieba must not be given this path, or undefined. It opens files by bytes, which Windows takes for its
 * own code page, and a dictionary it cannot open ends the whole process instead of throwing.
 */
export function pathProblem(path: string, platform: string = process.platform): string | undefined {
  if (platform === 'win32' && /[^ -~]/u.test(path)) {
    return `nodejieba 在 Windows 上打不开含中文的路径：${path}`;
  }
  return undefined;
}

type NodejiebaBinding = {
  load(dictionary: string, model: string, user: string, idf: string, stopWords: string): boolean;
  cut(text: string, hmm: boolean): string[];
};

type NodeRsBinding = {
  readonly Jieba: {
    withDict(dictionary: Uint8Array): { cut(text: string, hmm: boolean): string[] };
  };
};

const require = createRequire(import.meta.url);

/**
 * The native part of nodejieba, past its index.js: that one pulls in node-pre-gyp (70 ms) to find a path that is
 * always this one, and loads a table of term weights (250 ms, 35 MB) that cutting does not need; a table of one
 * line takes its place, for an empty one ends the process.
 */
function findNodejieba(): EngineResult {
  try {
    const manifestPath = require.resolve('nodejieba/package.json');
    const root = dirname(manifestPath);
    const dictionaries = join(root, 'submodules', 'cppjieba', 'dict');
    const files = [
      join(dictionaries, 'jieba.dict.utf8'),
      join(dictionaries, 'hmm_model.utf8'),
      join(dictionaries, 'user.dict.utf8'),
      fileURLToPath(packageFile('data/nodejieba-idf.txt')),
      fileURLToPath(packageFile('data/nodejieba-stop-words.txt')),
    ] as const;
    for (const file of files) {
      const problem = existsSync(file) ? pathProblem(file) : `缺少 nodejieba 的文件：${file}`;
      if (problem !== undefined) return { ok: false, reason: problem };
    }
    const binding: unknown = require(join(root, 'build', 'Release', 'nodejieba.node'));
    if (!isNodejieba(binding)) return { ok: false, reason: 'nodejieba 的接口与预期不符' };
    const loadDictionary = (): Cutter => {
      binding.load(...files);
      // HMM on: without it `2023` is cut into four and unknown names into characters
      return (text) => binding.cut(text, true);
    };
    const version = versionOf(manifestPath);
    return { ok: true, engine: { version, loadDictionary } };
  } catch (error) {
    return { ok: false, reason: `nodejieba 无法加载：${firstLine(error)}` };
  }
}

/** @node-rs/jieba with its own dictionary; its `dict.js` would also read 6 MB of term weights. */
function findNodeRs(): EngineResult {
  try {
    const manifestPath = require.resolve('@node-rs/jieba/package.json');
    const dictionary = join(dirname(manifestPath), 'dict.txt');
    const binding: unknown = require('@node-rs/jieba');
    if (!isNodeRs(binding)) return { ok: false, reason: '@node-rs/jieba 的接口与预期不符' };
    if (!existsSync(dictionary)) return { ok: false, reason: `缺少词典文件：${dictionary}` };
    const loadDictionary = (): Cutter => {
      const jieba = binding.Jieba.withDict(readFileSync(dictionary));
      return (text) => jieba.cut(text, true);
    };
    return { ok: true, engine: { version: versionOf(manifestPath), loadDictionary } };
  } catch (error) {
    return { ok: false, reason: `@node-rs/jieba 无法加载：${firstLine(error)}` };
  }
}

function isNodejieba(value: unknown): value is NodejiebaBinding {
  return (
    isObject(value) && typeof value['load'] === 'function' && typeof value['cut'] === 'function'
  );
}

function isNodeRs(value: unknown): value is NodeRsBinding {
  return isObject(value) && typeof value['Jieba'] === 'function' && 'withDict' in value['Jieba'];
}

function versionOf(manifestPath: string): string {
  const manifest: unknown = JSON.parse(readFileSync(manifestPath, 'utf8'));
  const version = isObject(manifest) ? manifest['version'] : undefined;
  return typeof version === 'string' ? version : '';
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? '';
}

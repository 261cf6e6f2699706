import type { Lang } from './lang.ts';
import { modelVersion } from './version.ts';

/** What should have stood at a place of model.json. */
export type Expected =
  | 'object'
  | 'list'
  | 'string'
  | 'boolean'
  | 'number'
  | 'count'
  | 'amount'
  | 'share'
  | 'tau'
  | 'genre'
  | 'tier'
  | 'segmenter'
  | 'base64'
  | 'length'
  | 'ascending';

/** A place of model.json that is not as it must be. */
export type ModelFault = {
  /** E.g. `outlines[0].elements[3].support`. */
  readonly path: string;
  readonly expected: Expected;
  /** What stands there, shortened; `undefined` if nothing does. */
  readonly found: string;
};

/** Why a text is no model that this fanben can use. */
export type ModelError =
  | { readonly code: 'not-json'; readonly detail: string }
  | { readonly code: 'not-a-model' }
  | { readonly code: 'newer'; readonly found: string }
  | { readonly code: 'invalid'; readonly faults: readonly ModelFault[] };

const shown = 5;

const expectedText: Readonly<Record<Lang, Readonly<Record<Expected, string>>>> = {
  zh: {
    object: '一个对象 {…}',
    list: '一个数组 […]',
    string: '字符串',
    boolean: 'true 或 false',
    number: '数字',
    count: '不小于 0 的整数',
    amount: '不小于 0 的数',
    share: '0 到 1 之间的数',
    tau: '-1 到 1 之间的数',
    genre: '文种名（plan、report、rules …）',
    tier: 'required、recommended 或 optional',
    segmenter: 'nodejieba 或 node-rs',
    base64: '完整的 base64 数据',
    length: '与其他数组相配的长度',
    ascending: '由小到大的数',
  },
  en: {
    object: 'an object {…}',
    list: 'a list […]',
    string: 'a string',
    boolean: 'true or false',
    number: 'a number',
    count: 'a whole number, 0 or more',
    amount: 'a number, 0 or more',
    share: 'a number from 0 to 1',
    tau: 'a number from -1 to 1',
    genre: 'a genre (plan, report, rules …)',
    tier: 'required, recommended or optional',
    segmenter: 'nodejieba or node-rs',
    base64: 'complete base64 data',
    length: 'a length that fits the other lists',
    ascending: 'ascending numbers',
  },
};

function faultText(fault: ModelFault, lang: Lang): string {
  const expected = expectedText[lang][fault.expected];
  return lang === 'zh'
    ? `${fault.path} 应为${expected}，实际是 ${fault.found}`
    : `${fault.path} should be ${expected}, found ${fault.found}`;
}

function invalidText(faults: readonly ModelFault[], lang: Lang): string {
  const lines = faults.slice(0, shown).map((fault) => faultText(fault, lang));
  const more = faults.length - lines.length;
  if (lang === 'zh') {
    if (more > 0) lines.push(`……另有 ${more} 处`);
    return `模型内容不合要求：\n  ${lines.join('\n  ')}\n文件可能被改动过或没有写完，请重新运行 fanben analyse 生成 model.json。`;
  }
  if (more > 0) lines.push(`… and ${more} more`);
  return `the model's content is not as required:\n  ${lines.join('\n  ')}\nThe file may have been edited or cut short; run fanben analyse again to make a new model.json.`;
}

/** What is wrong, where in the JSON, and what to do about it. */
export function modelErrorText(error: ModelError, lang: Lang): string {
  const zh = lang === 'zh';
  switch (error.code) {
    case 'not-json':
      return zh
        ? `不是合法的 JSON（${error.detail}）。请确认选的是 analyse 写出的 model.json；若文件没有写完，请重新运行 fanben analyse。`
        : `not valid JSON (${error.detail}). Make sure it is the model.json that analyse wrote; if it was cut short, run fanben analyse again.`;
    case 'not-a-model':
      return zh
        ? '不是 fanben 的模型（schema 应为 "fanben-model"）。请选 analyse 输出文件夹里的 model.json，不是 run.json 或 outline.*.json。'
        : 'not a fanben model (schema should be "fanben-model"). Choose model.json from an output folder of analyse, not run.json or outline.*.json.';
    case 'newer':
      return zh
        ? `模型版本（version）是 ${error.found}，本版 fanben 只认 ${modelVersion}。请升级 fanben，或用本版重新运行 fanben analyse 生成模型。`
        : `the model has version ${error.found}; this fanben reads version ${modelVersion}. Upgrade fanben, or run fanben analyse again with this one.`;
    default:
      return invalidText(error.faults, lang);
  }
}

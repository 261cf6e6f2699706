import type { Lang } from '../../model/lang.ts';
import type { JsonFault, JsonNode } from '../../text/json-document.ts';
import type { Place } from '../../text/span.ts';

/** What is wrong at a place of a settings file (fanben.config.json, a baseline). */
export type SettingsFault = Place &
  (
    | { readonly code: 'not-json'; readonly expected: JsonFault['code']; readonly found: string }
    | { readonly code: 'kind'; readonly expected: SettingsKind; readonly found: string }
    | { readonly code: 'unknown-key'; readonly key: string; readonly known: readonly string[] }
    | { readonly code: 'unknown-rule'; readonly rule: string; readonly nearest?: string }
    | { readonly code: 'twice'; readonly key: string }
    | { readonly code: 'missing'; readonly key: string }
  );

/** What a value should be. */
export type SettingsKind =
  Exclude<JsonNode['kind'], 'null' | 'boolean'> | 'severity' | 'count' | 'baseline';

const shown = 10;

const kindText: Readonly<Record<Lang, Readonly<Record<SettingsKind, string>>>> = {
  zh: {
    object: '一个对象 {…}',
    list: '一个数组 […]',
    string: '不空的字符串 "…"',
    number: '数字',
    severity: '"error"、"warn"、"info" 或 "off"',
    count: '不小于 1 的整数',
    baseline: '1（本版基线文件的版本）',
  },
  en: {
    object: 'an object {…}',
    list: 'a list […]',
    string: 'a string "…" that is not empty',
    number: 'a number',
    severity: '"error", "warn", "info" or "off"',
    count: 'a whole number, 1 or more',
    baseline: '1 (the version of this fanben’s baseline files)',
  },
};

const jsonText: Readonly<Record<Lang, Readonly<Record<JsonFault['code'], string>>>> = {
  zh: {
    value: '应为一个值：字符串 "…"、数字、true、false、null、{…} 或 […]',
    key: '应为双引号括起来的名字 "…"（最后一项后面不写逗号）',
    colon: '名字后面应为冒号 :',
    comma: '两项之间应为逗号 ,；最后一项后面应为 } 或 ]',
    string: '字符串没有写完，或里面有不合法的 \\ 或换行',
    rest: '文件内容到前面已经结束，这里多出了内容',
    depth: '套了太多层括号',
  },
  en: {
    value: 'expected a value: a string "…", a number, true, false, null, {…} or […]',
    key: 'expected a name in double quotes "…" (no comma after the last entry)',
    colon: 'expected a colon after the name',
    comma: 'expected a comma between entries, or } or ] after the last',
    string: 'the string does not end, or has a wrong \\ or a line break in it',
    rest: 'the content has ended before; this is left over',
    depth: 'too many brackets within brackets',
  },
};

/** Signs of Chinese input methods in place of those of JSON. */
const CHINESE_SIGN = /^[“”‘’，：｛｝［］【】]/u;

function notJsonText(expected: JsonFault['code'], found: string, lang: Lang): string {
  const what = jsonText[lang][expected];
  if (found === '') return lang === 'zh' ? `${what}，但文件到此为止` : `${what}, but the file ends`;
  if (lang === 'en') return `${what}, found ${found}`;
  const hint = CHINESE_SIGN.test(found) ? '，这里是中文标点，请换成英文标点' : '';
  return `${what}，实际是 ${found}${hint}`;
}

function suggestion(nearest: string | undefined, lang: Lang): string {
  if (nearest === undefined) return '';
  return lang === 'zh' ? `是不是要写 "${nearest}"？` : ` Did you mean "${nearest}"?`;
}

function faultText(fault: SettingsFault, lang: Lang): string {
  const zh = lang === 'zh';
  switch (fault.code) {
    case 'not-json':
      return notJsonText(fault.expected, fault.found, lang);
    case 'kind':
      return zh
        ? `应为${kindText.zh[fault.expected]}，实际是 ${fault.found}`
        : `should be ${kindText.en[fault.expected]}, found ${fault.found}`;
    case 'unknown-key': {
      const [first, ...more] = fault.known;
      if (first !== undefined && more.length === 0)
        return zh
          ? `没有 "${fault.key}" 这一项。${suggestion(first, lang)}`
          : `there is no setting "${fault.key}".${suggestion(first, lang)}`;
      return zh
        ? `没有 "${fault.key}" 这一项，可用的有 ${fault.known.join('、')}`
        : `there is no setting "${fault.key}"; known ones are ${fault.known.join(', ')}`;
    }
    case 'unknown-rule':
      return zh
        ? `没有 "${fault.rule}" 这条规则。${suggestion(fault.nearest, lang)}全部规则见 fanben rules。`
        : `there is no rule "${fault.rule}".${suggestion(fault.nearest, lang)} See fanben rules for all.`;
    case 'twice':
      return zh ? `"${fault.key}" 写了两次` : `"${fault.key}" is given twice`;
    default:
      return zh ? `缺少 "${fault.key}"` : `"${fault.key}" is missing`;
  }
}

/** What is wrong with a settings file: a line for each fault, the first ten, as `file:line:column: what`. */
export function settingsFaultsText(
  path: string,
  faults: readonly SettingsFault[],
  lang: Lang,
): string {
  const lines = faults
    .slice(0, shown)
    .map((fault) => `${path}:${fault.line}:${fault.column} ${faultText(fault, lang)}`);
  const more = faults.length - lines.length;
  if (more > 0) lines.push(lang === 'zh' ? `……另有 ${more} 处` : `… and ${more} more`);
  return lines.join('\n  ');
}

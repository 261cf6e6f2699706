import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/check/settings/parse-config.ts';
import { settingsFaultsText } from '../../../src/check/settings/settings-fault.ts';

const ids = ['number/gap', 'leftover/mark', 'leftover/name'];

/** What is said of a config with faults. */
function complaints(content: string, lang: 'zh' | 'en' = 'zh'): string {
  const parsed = parseConfig(content, ids);
  return parsed.ok ? '' : settingsFaultsText('c.json', parsed.faults, lang);
}

describe('parseConfig', () => {
  it('reads all settings', () => {
    const content = `\uFEFF{
  "severities": { "number/gap": "warn", "leftover/mark": "off" },
  "allowedNames": ["望河县"],
  "allowedMarks": ["××"],
  "deviations": [{ "rule": "leftover/name", "text": "清水县", "reason": "对口帮扶单位" }]
}`;
    expect(parseConfig(content, ids)).toEqual({
      ok: true,
      value: {
        severities: new Map([
          ['number/gap', 'warn'],
          ['leftover/mark', 'off'],
        ]),
        allowedNames: ['望河县'],
        allowedMarks: ['××'],
        deviations: [{ rule: 'leftover/name', text: '清水县', reason: '对口帮扶单位' }],
      },
    });
  });

  it('takes what is left out for nothing', () => {
    expect(parseConfig('{}', ids)).toEqual({
      ok: true,
      value: { severities: new Map(), allowedNames: [], allowedMarks: [], deviations: [] },
    });
  });

  it.each([
    ['{\n  "severity": {}\n}', 'c.json:2:3 没有 "severity" 这一项。是不是要写 "severities"？'],
    ['{"rules": {}}', 'c.json:1:2 没有 "rules" 这一项，可用的有 severities、allowedNames'],
    [
      '{"severities": {\n"number/gaps": "off"}}',
      'c.json:2:1 没有 "number/gaps" 这条规则。是不是要写 "number/gap"？',
    ],
    [
      '{"severities": {"number/gap": "fatal"}}',
      'c.json:1:31 应为"error"、"warn"、"info" 或 "off"，实际是 "fatal"',
    ],
    [
      '{"severities": {"number/gap": "off", "number/gap": "off"}}',
      'c.json:1:38 "number/gap" 写了两次',
    ],
    ['{"allowedNames": "望河县"}', 'c.json:1:18 应为一个数组 […]，实际是 "望河县"'],
    [
      '{"allowedMarks": ["××", 3, ""]}',
      'c.json:1:25 应为不空的字符串 "…"，实际是 3\n  c.json:1:28 应为',
    ],
    ['{"deviations": [{"text": "甲", "why": "x"}]}', '缺少 "rule"'],
    ['{"deviations": [{"rule": "mark", "reason": "x"}]}', '没有 "mark" 这条规则。'],
    ['[]', 'c.json:1:1 应为一个对象 {…}，实际是 []'],
    [
      '{\n"allowedNames"：[]}',
      'c.json:2:15 名字后面应为冒号 :，实际是 ：[]}，这里是中文标点，请换成英文标点',
    ],
    ['{"allowedNames": []', '两项之间应为逗号 ,；最后一项后面应为 } 或 ]，但文件到此为止'],
    ['', 'c.json:1:1 应为一个值'],
  ])('says what is wrong with %j, and at which line and column', (content, message) => {
    expect(complaints(content)).toContain(message);
  });

  it('says it in English, too', () => {
    expect(complaints('{"severities": {"number/gop": "of"}}', 'en')).toBe(
      'c.json:1:17 there is no rule "number/gop". Did you mean "number/gap"? See fanben rules for all.\n' +
        '  c.json:1:31 should be "error", "warn", "info" or "off", found "of"',
    );
  });

  it('names the first ten faults and counts the others', () => {
    const text = complaints(`{"allowedNames": [${Array(14).fill('0').join(',')}]}`);
    expect(text.split('\n')).toHaveLength(11);
    expect(text).toContain('……另有 4 处');
  });
});

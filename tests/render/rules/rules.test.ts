import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/check/rules.ts';
import { rulesJson, rulesText } from '../../../src/render/rules/rules-list.ts';
import { rulesMarkdown } from '../../../src/render/rules/rules-markdown.ts';
import { namedRule } from '../findings/fixture.ts';

const document = new URL('../../../docs/rules.md', import.meta.url);

describe('docs/rules.md', () => {
  it('is what the rule files say (else: npm run docs:rules, or UPDATE_GOLDEN=1)', () => {
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(document, rulesMarkdown(rules));
    expect(readFileSync(document, 'utf8')).toBe(rulesMarkdown(rules));
  });
});

describe('rulesMarkdown', () => {
  it('leaves examples as they are and keeps Markdown from taking signs for its own', () => {
    const rule = {
      ...namedRule('a/b', 'warn'),
      about: '____ 和 <b> 都不行。',
      bad: [{ text: '```\n# 一\n```', finds: ['__', ''], genre: 'plan' as const }],
    };
    const text = rulesMarkdown([rule]);
    expect(text).toContain('\\_\\_\\_\\_ 和 \\<b\\> 都不行。');
    expect(text).toContain(
      '反例（方案计划），找出“\\_\\_”、（缺少的内容）：\n\n````text\n```\n# 一\n```\n````',
    );
  });
});

describe('rulesText and rulesJson', () => {
  it('list every rule with its severity, title and source', () => {
    const text = rulesText(rules);
    const list: unknown = JSON.parse(rulesJson(rules));
    expect(list).toHaveLength(rules.length);
    for (const { id, title, source } of rules) {
      expect(text).toContain(id);
      expect(text).toContain(title);
      expect(text).toContain(source);
      expect(list).toContainEqual(expect.objectContaining({ id, title, source }));
    }
  });
});

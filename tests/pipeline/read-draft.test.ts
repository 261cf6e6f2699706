import { describe, expect, it } from 'vitest';
import { leftoverMark } from '../../src/check/rules/leftover-mark.ts';
import { punctuationHalfwidth } from '../../src/check/rules/punctuation-halfwidth.ts';
import { runCheck } from '../../src/check/run-check.ts';
import { defaultConfig } from '../../src/check/check-config.ts';
import type { DraftPart } from '../../src/corpus/draft-part.ts';
import { readBytes } from '../../src/ingest/read-source.ts';
import { readDraft } from '../../src/pipeline/read-draft.ts';
import { shippedModel } from '../check/draft.ts';

function partsOf(name: string, text: string): readonly DraftPart[] {
  const read = readBytes(name, new TextEncoder().encode(text), {});
  if (!read.ok) throw new Error(read.error.message);
  return readDraft(read.value);
}

/** Number and heading of the sections at the first level. */
function headings(name: string, text: string): readonly string[] {
  return partsOf(name, text).flatMap(({ tree }) =>
    tree.nodes
      .filter(({ depth, form }) => depth === 1 && (form === 'line' || form === 'run-in'))
      .map(({ number, heading }) => number + heading),
  );
}

const names = [
  '理清山塘底数',
  '管住取水路口',
  '修好老旧渠道',
  '排定轮灌次序',
  '记准用水账目',
  '做到有漏必补',
];
const numbers = ['一', '二', '三', '四', '五', '六'];
const bodies = ['全镇山塘逐口登记，蓄水多少心里有数。', '取水口由各村专人看守，早晚各看一次。'];

/** A plan of six sections whose headings are written in one way. */
function planOf(heading: (number: string, name: string) => string): string {
  const sections = names.map((name, index) => {
    return `${heading(numbers[index] ?? '', name)}\n\n${bodies[index % 2]}\n`;
  });
  return `# 柳坪镇春灌工作方案\n\n为做好今年春灌，制定本方案。\n\n${sections.join('\n')}`;
}

describe('readDraft', () => {
  it.each<[string, (number: string, name: string) => string]>([
    ['bold', (n, name) => `**${n}、${name}**`],
    ['bold numbers', (n, name) => `**${n}、**${name}`],
    ['bold names', (n, name) => `${n}、**${name}**`],
    ['underscores', (n, name) => `__${n}、${name}__`],
    ['three stars', (n, name) => `***${n}、${name}***`],
    ['hashes and bold', (n, name) => `## **${n}、${name}**`],
    ['hashes on both sides', (n, name) => `## ${n}、${name} ##`],
    ['hashes without a blank', (n, name) => `##${n}、${name}`],
    ['items', (n, name) => `- ${n}、${name}`],
    ['bold items', (n, name) => `* **${n}、${name}**`],
    ['quotations', (n, name) => `> ${n}、${name}`],
    ['rules below', (n, name) => `${n}、${name}\n---`],
    ['names of places', (n, name) => `## ${n}、${name} {#s-${n}}`],
    ['links', (n, name) => `## [${n}、${name}](#s)`],
    ['pins', (n, name) => `## 📌 ${n}、${name}`],
    ['pen marks', (n, name) => `==${n}、${name}==`],
    ['elements', (n, name) => `<h2>${n}、${name}</h2>`],
    ['bold elements', (n, name) => `<b>${n}、${name}</b>`],
    ['fonts', (n, name) => `<font face="黑体">${n}、${name}</font>`],
  ])('finds the headings of Markdown, in .md and pasted in .txt: %s', (_, heading) => {
    const expected = names.map((name, index) => `${numbers[index]}、${name}`);
    expect(headings('方案.md', planOf(heading))).toEqual(expected);
    expect(headings('方案.txt', planOf(heading))).toEqual(expected);
  });

  it.each<[string, (number: string, name: string) => string]>([
    ['hashes', (_, name) => `## ${name}`],
    ['bold', (_, name) => `**${name}**`],
  ])('finds headings without numbers: %s', (_, heading) => {
    expect(headings('方案.md', planOf(heading))).toEqual(names);
    expect(headings('方案.txt', planOf(heading))).toEqual(names);
  });

  it('takes no rows and no items for headings', () => {
    const text =
      '# 春灌值班安排\n\n为做好值班，作如下安排。\n\n| 站点 | 轮值安排 |\n|---|---|\n| 东渠 | 白班夜班 |\n\n' +
      '- 工作要求\n- 组织领导\n- 保障措施\n\n各站点按时到岗，交接清楚，有事及时报告镇里。\n';
    expect(headings('安排.md', text)).toEqual([]);
  });

  it('checks no code and no address, and no comment', () => {
    const text =
      '# 柳坪镇春灌工作方案\n\n<!-- XX村待定 -->\n\n运行 `log --out XX,YY` 记账，见[台账](https://a.example/表,1)。\n\n' +
      '```\necho "XX,YY"\n```\n\n由XX村负责,镇里督促。\n';
    const { findings } = runCheck({
      parts: partsOf('方案.md', text),
      model: shippedModel(),
      config: defaultConfig,
      rules: [leftoverMark, punctuationHalfwidth],
    });
    expect(findings.map((finding) => [finding.rule, finding.line, finding.text])).toEqual([
      ['leftover/mark', 11, 'XX'],
      ['punctuation/halfwidth', 11, ','],
    ]);
  });
});

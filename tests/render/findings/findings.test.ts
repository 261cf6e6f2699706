import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../src/render/findings/excerpt.ts';
import { findingsHtml } from '../../../src/render/findings/findings-html.ts';
import { formatters, textFormats } from '../../../src/render/findings/formatters.ts';
import { blankFor, displayWidth } from '../../../src/text/display-width.ts';
import { expectGolden } from '../golden.ts';
import { findingAt, hostileRun, lines, report, run, runOfSeveral } from './fixture.ts';

describe.each(textFormats)('%s', (format) => {
  it('shows findings, deviations, figures and the ledger', () => {
    expectGolden(import.meta.url, `one.${format}`, formatters[format](run));
  });

  it('shows several drafts and those that could not be read', () => {
    expectGolden(import.meta.url, `several.${format}`, formatters[format](runOfSeveral));
  });

  it('names every rule that did not run, with the reason', () => {
    const text = formatters[format](run);
    expect(text).toContain('copied/passage');
    expect(text).toContain('模型没有指纹');
  });
});

describe('text and html', () => {
  it.each(['text', 'html'] as const)('obey nothing that stands in a draft (%s)', (format) => {
    const text = formatters[format](hostileRun);
    expect(text).not.toMatch(/(?![\t\n])\p{Cc}|\p{Cs}|\u202E/u);
  });

  it('has no tags in html but its own', () => {
    const page = load(findingsHtml(hostileRun));
    expect(page('script, img').length).toBe(0);
    expect(page('h2').text()).toContain('<img src=x onerror=alert(1)>');
    expect(page('li > p').first().text()).toContain('<script>alert(1)</script>');
  });

  it('marks each stretch of words once in html, and shows every finding as a card', () => {
    const page = load(findingsHtml(run));
    const marks = page('mark')
      .toArray()
      .map((mark) => page(mark).text());
    expect(marks).toEqual(['“护学”', '清水县', '<安全>']);
    expect(page('article').length).toBe(report.findings.length);
    expect(
      page('li > p')
        .toArray()
        .map((line) => page(line).text()),
    ).toEqual(lines.map(({ text }) => text));
  });

  it('keeps overlapping findings apart as cards and together as marks', () => {
    const findings = [
      findingAt(3, '与清水县教育', {}),
      findingAt(3, '清水县', {}),
      findingAt(3, '县教育部门', {}),
    ];
    const page = load(
      findingsHtml({ ...run, drafts: [{ lines, report: { ...report, findings } }] }),
    );
    const text = page('li > p').eq(2).text();
    expect(text).toBe(lines[2]?.text);
    expect(page('mark').text()).toBe('与清水县教育部门');
    expect(page('article').length).toBe(3);
  });

  it('shows only the lines near findings of a very long draft', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      start: index * 10,
      line: index + 1,
      text: `第${index}行`,
    }));
    const finding = {
      ...findingAt(1, '', {}),
      context: { line: '第2500行', offset: 0, start: 25_000 },
    };
    const page = load(
      findingsHtml({
        ...run,
        drafts: [{ lines: many, report: { ...report, findings: [finding] } }],
      }),
    );
    expect(
      page('li[value]')
        .toArray()
        .map((line) => page(line).attr('value')),
    ).toEqual(['2499', '2500', '2501', '2502', '2503']);
    expect(page('li.gap').length).toBe(2);
  });
});

describe('excerptOf', () => {
  it.each([
    ['清水县', 72],
    ['清水县', 20],
    ['<安全>', 72],
    ['<安全>', 30],
    ['各学校（含', 40],
  ])('puts carets right under “%s” in %i columns', (words, columns) => {
    const { line, carets } = excerptOf(findingAt(3, words, {}), columns);
    const at = line.indexOf(words);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(carets).toBe(
      `${blankFor(line.slice(0, at))}${'^'.repeat(displayWidth(blankFor(words)))}`,
    );
    expect(displayWidth(line)).toBeLessThanOrEqual(columns + 4);
  });

  it('shows a single caret where something is absent', () => {
    expect(excerptOf(findingAt(2, '', {}), 72)).toEqual({ line: '一、工作目标', carets: '^' });
  });

  it('is quick on a line of megabytes and words as long', () => {
    const line = '校车安全'.repeat(1_000_000);
    const context = { line, offset: 2_000_000, start: 0 };
    const short = excerptOf({ ...findingAt(1, '', {}), text: '校车', context }, 40);
    expect(short.line).toMatch(/^…[校车安全]{18,20}…$/u);
    const long = excerptOf({ ...findingAt(1, '', {}), text: line.slice(2_000_000), context }, 40);
    expect(long.line).toMatch(/^…[校车安全]{18,20}…$/u);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/ingest/read-markdown.ts';

describe('readMarkdown', () => {
  it('takes the marks of headings away and says where the headings are', () => {
    const source = '# 防汛预案\r\n\r\n## 一、总则 ##\r\n正文#不是标题\r\n';
    const { view, cues } = readMarkdown(source);
    expect(view.text).toBe('防汛预案\r\n\r\n一、总则\r\n正文#不是标题\r\n');
    expect(cues.map((cue) => [view.text.slice(cue.start, cue.end), cue.level])).toEqual([
      ['防汛预案', 1],
      ['一、总则', 2],
    ]);
    const at = view.text.indexOf('总则');
    expect(source.slice(view.starts[at], view.ends[at + 1])).toBe('总则');
  });

  it.each([
    ['a hash without a blank', '#标题'],
    ['seven hashes', '####### 标题'],
    ['hashes in a code block', '```\n# 注释\n```\n'],
    ['an indented line', '    # 标题'],
    ['hashes alone', '## '],
  ])('leaves %s as it is', (_, text) => {
    expect(readMarkdown(text).view.text).toBe(text);
  });

  it('maps every unit to the same unit of the source, and cues lie within the text', () => {
    const piece = fc.constantFrom('#', '##', ' ', '\n', '\r\n', '标题', '一、', '```', 'x', '\t');
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (source) => {
          const { view, cues } = readMarkdown(source);
          for (let i = 0; i < view.text.length; i++) {
            expect(source[view.starts[i] ?? -1]).toBe(view.text[i]);
          }
          for (const cue of cues) {
            expect(view.text.slice(cue.start, cue.end)).toMatch(/^\S([^\n]*\S)?$/);
          }
        },
      ),
    );
  });
});

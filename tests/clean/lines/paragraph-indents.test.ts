import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphIndents } from '../../../src/clean/lines/paragraph-indents.ts';
import { after, draftOf } from '../helpers.ts';

const BODY = '各供水站要按月清洗蓄水池，每季度送检一次水样，结果在村务公开栏张贴，接受群众监督。';

describe('paragraph-indents', () => {
  it('sets paragraphs on lines of their own that were glued with their indents', () => {
    const line = `现就有关事项通知如下：　　一、清洗水池　　${BODY}　　（一）按月清洗。${BODY}　　云桥县水务局`;
    expect(after(paragraphIndents, line).split('\n')).toEqual([
      '现就有关事项通知如下：',
      '　一、清洗水池',
      `　${BODY}`,
      `　（一）按月清洗。${BODY}`,
      '　云桥县水务局',
    ]);
  });

  it('knows blanks that a web page does not break', () => {
    const gap = '\u00a0\u00a0\u00a0\u00a0';
    const line = `${BODY}${gap}${BODY}${gap}${BODY}`;
    expect(after(paragraphIndents, line).split('\n')).toHaveLength(3);
  });

  it('leaves together what belongs on one line: a number and its name, a name spaced out', () => {
    const line = `${BODY}　　第三章　　附　　则　　第九条　${BODY}　　${BODY}`;
    expect(after(paragraphIndents, line).split('\n')).toEqual([
      BODY,
      '　第三章　　附　　则',
      `　第九条　${BODY}`,
      `　${BODY}`,
    ]);
  });

  it.each([
    ['a single indent', `${BODY}　　${BODY}`],
    [
      'a list of names and posts',
      `组长：李明　　镇长　　副组长：王芳　　副镇长　　${'成员'.repeat(20)}`,
    ],
    ['rows of a drawn table', `|${BODY}　　|${BODY}　　|${BODY}　　|`],
    ['a short line', '。　　甲乙。　　丙丁。'],
    ['indents at the front of lines', `　　${BODY}\n　　${BODY}\n　　${BODY}`],
    ['blanks at the ends of lines', `${BODY}　　\n${BODY}　　\n${BODY}　　`],
  ])('must not change %s', (_, text) => {
    expect(after(paragraphIndents, text)).toBe(text);
  });

  it('changes nothing but blanks to breaks, one for one', () => {
    const piece = fc.constantFrom(
      BODY,
      '　　',
      '。',
      '一、',
      '附',
      '\n',
      '\u00a0\u00a0\u00a0\u00a0',
      '|',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        const changed = after(paragraphIndents, text);
        expect(changed).toHaveLength(text.length);
        expect(changed.replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
      }),
    );
  });

  it('takes time in proportion to the length', () => {
    const { edits } = paragraphIndents;
    expect(edits(draftOf(`。　　`.repeat(100_000))).length).toBeGreaterThan(0);
    expect(edits(draftOf('　'.repeat(400_000)))).toEqual([]);
  }, 4000);
});

import { describe, expect, it } from 'vitest';
import { readMarkedText } from '../../../bench/annotated/marked-text.ts';

const source = [
  '⟦chrome⟧首页 > 范文⟦/chrome⟧',
  '篇一',
  '⟦doc plan|notice silent⟧望河镇灯会方案',
  '⟦e 导语⟧为办好灯会，制定本方案。',
  '⟦e 工作目标/工作任务⟧⟦h 1⟧一、|工作目标⟦/h⟧',
  '⟦i⟧1.|挂灯三百盏⟦/i⟧。',
  '⟦lost 二、⟧⟦e 组织领导⟧⟦h 2 v1⟧（一）|分工⟦/h⟧。镇长任组长。',
  '⟦end⟧',
].join('\n');

describe('readMarkedText', () => {
  const { text, documents, chrome } = readMarkedText('灯会.txt', source);
  const [document] = documents;

  it('gives the text without marks and bars', () => {
    expect(text).toBe(
      '首页 > 范文\n篇一\n望河镇灯会方案\n为办好灯会，制定本方案。\n一、工作目标\n1.挂灯三百盏。\n（一）分工。镇长任组长。\n',
    );
  });

  it('knows where documents and furniture begin and end', () => {
    expect(documents.length).toBe(1);
    expect(text.slice(document?.span.start, document?.span.end)).toMatch(/^望河镇灯会.*组长。$/su);
    expect(document).toMatchObject({ isSilent: true, genres: ['plan', 'notice'] });
    expect(chrome.map(({ start, end }) => text.slice(start, end))).toEqual(['首页 > 范文']);
  });

  it('tells headings on lines of their own from headings with their body, and from items', () => {
    expect(
      document?.headings.map(({ at, ...rest }) => ({ ...rest, start: text.slice(at, at + 2) })),
    ).toEqual([
      {
        start: '一、',
        words: '工作目标',
        isItem: false,
        isRunIn: false,
        depth: 1,
        visibleDepth: 1,
        isOpen: false,
      },
      {
        start: '1.',
        words: '挂灯三百盏',
        isItem: true,
        isRunIn: false,
        depth: 1,
        visibleDepth: 1,
        isOpen: false,
      },
      {
        start: '（一',
        words: '分工',
        isItem: false,
        isRunIn: true,
        depth: 2,
        visibleDepth: 1,
        isOpen: false,
      },
    ]);
  });

  it('reads elements with their alternatives, and lost headings', () => {
    expect(document?.sections.map(({ elements }) => elements)).toEqual([
      ['导语'],
      ['工作目标', '工作任务'],
      ['组织领导'],
    ]);
    expect(
      document?.lost.map(({ at, number, isSure }) => [text.slice(at, at + 3), number, isSure]),
    ).toEqual([['（一）', '二、', true]]);
  });

  it.each([['⟦doc plan⟧没有结尾'], ['⟦chrome⟧没有结尾'], ['⟦doc plan⟧⟦h 1⟧一、|没有结尾⟦end⟧']])(
    'names the place of a mark without its counterpart in %s',
    (faulty) => {
      expect(() => readMarkedText('灯会.txt', faulty)).toThrow(/灯会\.txt.*⟦\w+⟧/u);
    },
  );
});

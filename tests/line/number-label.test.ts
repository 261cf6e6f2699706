import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWidth } from '../../src/line/fold.ts';
import { numberLabel } from '../../src/line/number-label.ts';
import { numberingStyles } from '../../src/line/numbering-styles.ts';
import { numberReadings } from '../../src/line/numbering.ts';

describe('numberLabel writes a number as its family does', () => {
  it.each<[string, number, number[], string]>([
    ['han', 12, [], '十二、'],
    ['', 2, [], '二、'],
    ['han-paren', 3, [], '（三）'],
    ['arabic', 4, [], '4.'],
    ['arabic-paren', 4, [], '（4）'],
    ['arabic-half', 4, [], '4）'],
    ['part', 2, [], '第二部分'],
    ['chapter', 2, [], '第二章'],
    ['section', 2, [], '第二节'],
    ['article', 21, [], '第二十一条'],
    ['enumerator', 1, [], '一是'],
    ['decimal-2', 3, [2], '2.3'],
    ['decimal-3', 1, [4, 2], '4.2.1'],
    ['decimal-2', 3, [], ''],
    ['circled', 3, [], '③'],
    ['circled', 36, [], '㊱'],
    ['circled', 51, [], ''],
    ['capital', 12, [], '拾贰、'],
    ['roman', 4, [], 'Ⅳ、'],
    ['roman', 13, [], ''],
    ['stem', 10, [], '癸、'],
    ['stem', 11, [], ''],
    ['han-box', 2, [], '【二】'],
    ['letter', 3, [], 'c）'],
    ['unnumbered', 2, [], ''],
    ['han', 0, [], ''],
  ])('%s %i after %j', (family, value, prefix, expected) => {
    expect(numberLabel(family, value, prefix)).toBe(expected);
  });
});

describe('a written label', () => {
  const families = [...numberingStyles().families.values()].filter(({ label: own }) => own !== '');

  it('is read back with its family and value, whatever words follow', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...families),
        fc.integer({ min: 1, max: 199 }),
        fc.constantFrom('通水时段', ' 通水时段', '把住进山入口', '各站点'),
        ({ id }, value, words) => {
          const written = numberLabel(id, value);
          if (written === '') return;
          const readings = numberReadings(foldWidth(`${written}${words}`), 0);
          expect(readings.map(({ style }) => style.family)).toContain(id);
          expect(readings.find(({ style }) => style.family === id)?.value).toBe(value);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('of a decimal is read back with all its parts', () => {
    const part = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), part, (prefix, value) => {
        const written = numberLabel(`decimal-${prefix.length + 1}`, value, prefix);
        const [mark] = numberReadings(`${written} 通水时段`, 0);
        expect(mark?.parts).toEqual([...prefix, value]);
      }),
    );
  });
});

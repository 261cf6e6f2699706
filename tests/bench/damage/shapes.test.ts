import { describe, expect, it } from 'vitest';
import { filler } from '../../../bench/damage/shapes/fill.ts';
import { PLACES, readShapes } from '../../../bench/damage/shapes/shapes.ts';
import { seededRandom } from '../../../bench/random.ts';

const halves = ['fit', 'held-out'] as const;

describe('readShapes', () => {
  it('gives each half furniture for every place, markers, and noise, and none of it to both', () => {
    const [fit, heldOut] = halves.map(readShapes);
    for (const half of [fit, heldOut]) {
      expect(new Set(half?.shapes.map(({ at }) => at))).toEqual(new Set(PLACES));
      expect(half?.markers.length).toBeGreaterThan(2);
      expect(half?.noise.length).toBeGreaterThan(1);
    }
    const ids = [...(fit?.shapes ?? []), ...(heldOut?.shapes ?? [])].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('filler', () => {
  it.each(halves)('fills every slot of the %s half', (half) => {
    const shapes = readShapes(half);
    const fill = filler(shapes, seededRandom(3));
    const lines = [
      ...shapes.shapes.flatMap((shape) => shape.lines),
      ...shapes.markers,
      ...shapes.collections,
    ];
    for (const line of lines) expect(fill(line)).not.toMatch(/[{}]/u);
  });

  it('says what it is told of the page', () => {
    const fill = filler(readShapes('fit'), seededRandom(3), { title: '图书漂流方案' });
    expect(fill('{title}（篇{han}）', { number: 12 })).toBe('图书漂流方案（篇十二）');
    expect(fill('第 {page} 页 共 {pages} 页', { page: 2, pages: 9 })).toBe('第 2 页 共 9 页');
  });

  it('names a slot that does not exist', () => {
    expect(() => filler(readShapes('fit'), seededRandom(3))('{颜色}')).toThrow(/\{颜色\}/u);
  });
});

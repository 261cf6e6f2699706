import { describe, expect, test } from 'vitest';
import { framesByElement } from '../../../src/mining/frames/frames-by-element.ts';
import { mineFrames } from '../../../src/mining/frames/mine-frames.ts';
import { mined } from './mined.ts';

const leaders = ['镇长', '校长', '厂长', '局党组书记'];
const works = ['除雪保畅', '图书采购', '技能比武', '泵站改造'];

function document(i: number, genre: 'plan' | 'notice'): ReturnType<typeof mined> {
  const text = `成立以${leaders[i]}为组长的${works[i]}工作领导小组。\n由${leaders[i]}负责统筹安排${works[i]}各项具体事务。`;
  return mined(`${genre}${i}`, text, { genre, element: '组织领导' });
}

const plans = [0, 1, 2, 3].map((i) => document(i, 'plan'));

describe('framesByElement', () => {
  test('gives the frames of each element in each genre with typical fillers', () => {
    const [group, ...others] = framesByElement(mineFrames(plans).frames);
    expect(others).toEqual([]);
    expect(group).toMatchObject({ genre: 'plan', element: '组织领导' });
    const leading = group?.frames.find(({ frame }) => frame.pattern.startsWith('成立以'));
    expect(leading).toMatchObject({ independentDocuments: 4, occurrences: 4 });
    expect(leading?.slots[0]?.type).toBe('姓名·职务');
    expect(leading?.slots[0]?.fillers).toHaveLength(3);
    expect(leaders).toEqual(expect.arrayContaining([...(leading?.slots[0]?.fillers ?? [])]));
  });

  test('leaves out what too few documents of the genre have there', () => {
    const { frames } = mineFrames([...plans, document(0, 'notice'), document(1, 'notice')]);
    expect(framesByElement(frames).map(({ genre }) => genre)).toEqual(['plan']);
    const all = framesByElement(frames, { minIndependentDocuments: 2 });
    expect(all.map(({ genre }) => genre)).toEqual(['plan', 'notice']);
    const fillers = all[1]?.frames[0]?.slots.flatMap((slot) => slot.fillers) ?? [];
    expect(fillers).toContain(leaders[0]);
    expect(fillers, 'only of the notices').not.toContain(leaders[2]);
  });

  test('gives no more than asked for, and no headings', () => {
    const own = mineFrames(plans).frames;
    expect(framesByElement(own, { perElement: 1 })[0]?.frames).toHaveLength(1);
    const headed = plans.map(({ id }, i) =>
      mined(id, `${leaders[i]}负责${works[i]}工作安排\n其余照旧。`),
    );
    const { frames } = mineFrames(headed);
    expect(frames.map(({ headingShare }) => headingShare)).toEqual(frames.map(() => 1));
    expect(framesByElement(frames)).toEqual([]);
  });
});

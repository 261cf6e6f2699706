import { describe, expect, it } from 'vitest';
import { partsOf } from '../check/draft.ts';

const LONG =
  '各校要逐车检查，建立台账，限期整改到位，每季度集中培训一次司机，公布举报电话，接受家长监督，按月报送情况。';

describe('joinUntitled', () => {
  it('keeps a draft whose numbers fall back in one piece', () => {
    const sections = ['一', '二', '三', '一', '二'].map(
      (n) => `${n}、主要任务${n}\n${LONG}\n${LONG}`,
    );
    const parts = partsOf(`望河镇校车安全工作方案\n${LONG}\n${sections.join('\n')}`);
    expect(parts).toHaveLength(1);
    expect(parts[0]?.record.sections.filter(({ depth }) => depth === 1).length).toBeGreaterThan(4);
  });

  it('leaves a text with a title of its own by itself', () => {
    const notice = `关于印发校车安全工作方案的通知\n各学校：\n${LONG}\n特此通知。\n望河镇人民政府\n2026年3月2日`;
    const plan = `望河镇校车安全工作方案\n为做好校车安全工作，制定本方案。\n一、工作目标\n${LONG}\n二、工作要求\n${LONG}`;
    expect(partsOf(`${notice}\n${plan}`).map(({ record }) => record.title)).toEqual([
      '关于印发校车安全工作方案的通知',
      '望河镇校车安全工作方案',
    ]);
  });
});

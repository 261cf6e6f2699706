import { describe, expect, it } from 'vitest';
import * as texts from '../document/texts.ts';
import { recordOf } from '../mining/elements/records.ts';

/** The stretch of a text between two places. */
function between(
  text: string,
  place: { start: { line: number; column: number }; end: { line: number; column: number } },
): string {
  const lines = text.split('\n');
  const offset = ({ line, column }: { line: number; column: number }): number =>
    lines.slice(0, line - 1).reduce((sum, before) => sum + before.length + 1, 0) + column - 1;
  return text.slice(offset(place.start), offset(place.end));
}

function characters(text: string): number {
  return text.match(/[\p{L}\p{Nd}\p{Script=Han}]/gu)?.length ?? 0;
}

const signed = `青禾镇防汛工作方案\n各村：\n${texts.plan}\n青禾镇人民政府\n2022年4月2日`;

describe('buildRecord', () => {
  it.each(Object.entries({ ...texts, signed }))(
    'counts the sections of %s as a reader of the source would',
    (name, text) => {
      const record = recordOf(name, text);
      for (const section of record.sections) {
        const words = between(text, section.place);
        expect(section.characters).toBe(characters(words));
        expect(words).toBe(words.trim());
        expect(words).toContain(section.heading);
      }
      expect(record.characters).toBe(characters(text));
    },
  );

  it.each(Object.entries({ ...texts, signed }))(
    'lets the depth-1 sections of %s add up to the whole',
    (name, text) => {
      const record = recordOf(name, text);
      const tops = record.sections.filter(({ depth }) => depth === 1);
      for (const count of ['characters', 'tokens', 'sentences'] as const) {
        const sum = tops.reduce((total, section) => total + section[count], 0);
        if (count !== 'sentences') expect(sum).toBe(record[count]);
        else expect(sum).toBeGreaterThan(0);
      }
    },
  );

  it('numbers sections in order and positions among their siblings from 1', () => {
    const record = recordOf('signed', signed);
    expect(record.sections.map(({ id }) => id)).toEqual(
      record.sections.map((_, index) => `signed/s${String(index + 1).padStart(3, '0')}`),
    );
    const seen = new Map<string, number>();
    for (const { parentId, position } of record.sections) {
      expect(position).toBe((seen.get(parentId) ?? 0) + 1);
      seen.set(parentId, position);
    }
  });

  it('keeps what the element classifier needs for depth-1 sections only', () => {
    const record = recordOf(
      'plan',
      '为做好工作，制定本方案。\n一、工作任务\n（一）巡河。每周一次。\n（二）清淤。每年一次。',
    );
    for (const { depth, features, cues, opening } of record.sections) {
      expect(features.length > 0).toBe(depth === 1);
      expect(cues.length > 0).toBe(depth === 1);
      expect(opening !== '').toBe(depth === 1);
    }
  });

  it('reads a section that is all heading, and a list item, from its number on', () => {
    const record = recordOf('rules', texts.rules);
    expect(record.sections.map(({ opening }) => opening.slice(0, 3))).toEqual([
      '第一条',
      '第二条',
      '第三条',
      '第四条',
      '第五条',
    ]);
  });

  it('describes the document', () => {
    expect(recordOf('signed', signed)).toMatchObject({
      title: '青禾镇防汛工作方案',
      issuer: '青禾镇人民政府',
      year: '2022',
      genre: 'plan',
      marker: '',
      silentSplit: false,
      index: 1,
    });
  });

  it('points each anomaly at its place and at the section that was recovered there', () => {
    const lost = texts.plan.replace('三、工作任务\n', '');
    const record = recordOf('lost', lost);
    const anomaly = record.anomalies.find(({ kind }) => kind === 'lost-heading');
    expect(anomaly?.expected).toBe('三、');
    const section = record.sections.find(({ id }) => id === anomaly?.sectionId);
    expect(section).toMatchObject({ recovered: true, form: 'unmarked', depth: 1 });
    expect(section?.place.start).toEqual({ line: anomaly?.line, column: anomaly?.column });
  });
});

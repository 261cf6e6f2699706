import { describe, expect, it } from 'vitest';
import { minedDocumentOf } from '../../src/corpus/mined-document.ts';
import type { ElementAssignment } from '../../src/corpus/element-assignment.ts';
import * as texts from '../document/texts.ts';
import { recordOf } from '../mining/elements/records.ts';

const runIn =
  '湖口镇河道保洁方案\n为做好河道保洁，制定本方案。\n一、目标。河面无漂浮物。二、任务。每周打捞两次。';

describe('minedDocumentOf', () => {
  it.each(Object.entries({ ...texts, runIn }))(
    'gives %s its text, tiled by its depth-1 sections, each with its element',
    (name, text) => {
      const record = recordOf(name, text);
      const tops = record.sections.filter(({ depth }) => depth === 1);
      const elements = new Map(
        tops.map(({ id }): [string, ElementAssignment] => [
          id,
          { element: `要素${id}`, source: 'heading', confidence: 1 },
        ]),
      );
      const mined = minedDocumentOf(record, {
        elements,
        clusterOf: new Map([[name, '簇']]),
        weights: new Map([[name, 0.5]]),
      });
      expect(mined).toMatchObject({ cluster: '簇', weight: 0.5, text: record.wording.text });
      expect(mined.sections.map(({ element }) => element)).toEqual(
        tops.map(({ id }) => `要素${id}`),
      );
      let end = 0;
      for (const [index, section] of mined.sections.entries()) {
        expect(section.start).toBe(end);
        expect(section.end).toBeGreaterThan(section.start);
        const words = mined.text.slice(section.start, section.end);
        expect(words).toContain(tops[index]?.heading);
        expect(words.match(/[\p{L}\p{Nd}\p{Script=Han}]/gu)?.length ?? 0).toBe(
          tops[index]?.characters,
        );
        end = section.end;
      }
      expect(end).toBe(mined.text.length);
    },
  );

  it.each(Object.entries({ ...texts, runIn }))(
    'lets the tokens of %s make up its text, and each unit stand at its place',
    (name, text) => {
      const { wording } = recordOf(name, text);
      const mined = minedDocumentOf(recordOf(name, text), {
        elements: new Map(),
        clusterOf: new Map(),
        weights: new Map(),
      });
      expect(mined.cluster).toBe(name);
      const starts = Array.from(wording.tokenStarts);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      expect(new Set(starts).size).toBe(starts.length);
      expect(starts[0]).toBe(0);
      for (const end of mined.text.matchAll(/\n/gu)) expect(starts).toContain(end.index);
      const lines = text.split('\n');
      for (let at = 0; at < mined.text.length; at++) {
        const { line, column } = mined.placeAt(at);
        const unit = mined.text.charAt(at);
        if (unit !== '\n') expect(lines[line - 1]?.charAt(column - 1)).toBe(unit);
      }
    },
  );
});

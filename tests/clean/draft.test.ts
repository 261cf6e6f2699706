import { describe, expect, it } from 'vitest';
import { editDraft } from '../../src/clean/draft.ts';
import { draftOf } from './helpers.ts';

describe('editDraft', () => {
  it('carries cues along and drops those whose text is gone', () => {
    const draft = {
      ...draftOf('甲乙丙丁戊'),
      cues: [
        { start: 0, end: 2, kind: 'link' as const },
        { start: 2, end: 3, kind: 'emphasis' as const },
        { start: 3, end: 5, kind: 'heading' as const, level: 2 },
      ],
    };
    const after = editDraft(
      draft,
      [
        { start: 0, end: 0, insert: '\n' },
        { start: 2, end: 3, insert: '' },
      ],
      'test',
    );
    expect(after.mapped.text).toBe('\n甲乙丁戊');
    expect(after.cues).toEqual([
      { start: 1, end: 3, kind: 'link' },
      { start: 3, end: 5, kind: 'heading', level: 2 },
    ]);
  });

  it('notes by its place in the source what was cut out, but no blanks and nothing that was replaced', () => {
    const first = editDraft(draftOf('甲乙 丙丁戊'), [{ start: 0, end: 1, insert: '' }], 'insert');
    const second = editDraft(
      first,
      [
        { start: 1, end: 2, insert: '' },
        { start: 2, end: 3, insert: '饼' },
        { start: 3, end: 4, insert: '', kind: 'page-number' },
      ],
      'lines',
    );
    expect(second.mapped.text).toBe('乙饼戊');
    expect(second.removed).toEqual([
      { start: 0, end: 1, kind: 'insert', text: '甲' },
      { start: 4, end: 5, kind: 'page-number', text: '丁' },
    ]);
  });
});

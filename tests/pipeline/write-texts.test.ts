import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentRecord } from '../../src/corpus/document-record.ts';
import { writeTexts } from '../../src/pipeline/write-texts.ts';
import { recordOf } from '../mining/elements/records.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fanben-texts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const named = (id: string, text: string): DocumentRecord => recordOf(id, text);

describe('writeTexts', () => {
  it('writes each text under its id, and over an older one', () => {
    writeFileSync(join(folder, '乙.txt'), '很久以前的一段很长很长的旧文字，比新的长得多。');
    writeTexts(folder, [named('县_甲', '一、清淤\n𠮷河清淤三公里。'), named('乙', '二、巡查')]);
    expect(readdirSync(folder).toSorted()).toEqual(['乙.txt', '县_甲.txt']);
    expect(readFileSync(join(folder, '县_甲.txt'), 'utf8')).toBe('一、清淤\n𠮷河清淤三公里。\n');
    expect(readFileSync(join(folder, '乙.txt'), 'utf8')).toBe('二、巡查\n');
  });

  it('throws on an id that would lead out of the folder, and when there is no folder', () => {
    expect(() => writeTexts(folder, [named('../甲', '一、清淤')])).toThrow('不能作文件名');
    expect(() => writeTexts(join(folder, 'nowhere'), [named('甲', '一、清淤')])).toThrow('ENOENT');
    expect(readdirSync(folder)).toEqual([]);
  });
});

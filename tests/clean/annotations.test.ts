import { describe, expect, it } from 'vitest';
import { annotations } from '../../src/clean/characters/annotations.ts';
import { after } from './helpers.ts';

describe('annotations', () => {
  it.each([
    ['traditional characters', '網(wǎng)絡(luò)', '網絡'],
    ['another reading of a polyphone', '校長(zhǎng)、長(cháng)期', '校長、長期'],
    ['full-width brackets', '守信（xìn）用', '守信用'],
    ['mixed brackets', '態(tài）度', '態度'],
    ['tone numbers', '重(zhong4)點', '重點'],
    ['ü with and without dots', '綠(lǜ)化、女(nǚ)工、戰略(lüè)', '綠化、女工、戰略'],
    ['phonetic letters', '剛(ɡānɡ)才、幫(bɑ̄ng)助', '剛才、幫助'],
    ['combining tone marks', '強(qia\u0301ng)化', '強化'],
    ['simplified text', '强(qiáng)化责(zé)任', '强化责任'],
    ['blanks inside', '責( zé )任', '責任'],
  ])('removes pinyin after %s', (_, before, wanted) => {
    expect(after(annotations, before)).toBe(wanted);
  });

  it('removes bare syllables where toned ones are frequent and prevail', () => {
    const toned = '網(wǎng)絡(luò)態(tài)強(qiáng)領(lǐng)導(dǎo)責(zé)報(bào)';
    expect(after(annotations, `${toned}我們(men)的(de)`)).toBe('網絡態強領導責報我們的');
  });

  it('keeps bare syllables where toned ones are rare', () => {
    expect(after(annotations, '網(wǎng)絡的(de)我們(men)')).toBe('網絡的(de)我們(men)');
  });

  it.each([
    ['numbers in brackets', '（一）加强领导；(二)落实责任'],
    ['names of things', '无线网络(wifi)、照片(jpg)、平台(app)'],
    ['a bare syllable that happens to fit', '安(an)装'],
    ['a syllable that does not fit the character', '网(luò)络'],
    ['a remark', '目标(见附件)、(校园)、（xx县）'],
    ['an abbreviation', '甲方(A)、乙方(b)'],
    ['a bracket at the start', '(wǎng)络'],
    ['an empty bracket', '共()人、共（　）人'],
    ['a bracket that never closes', '网(wǎng络'],
    ['two syllables', '网络(wǎngluò)'],
  ])('must not change %s', (_, text) => {
    expect(after(annotations, text)).toBe(text);
  });
});

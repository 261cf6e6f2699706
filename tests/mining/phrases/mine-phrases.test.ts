import { describe, expect, it } from 'vitest';
import { minePhrases } from '../../../src/mining/phrases/mine-phrases.ts';
import { documentsOf, segmentedDocument } from './documents.ts';

function phrasesOf(texts: readonly string[], options = {}): readonly string[] {
  return minePhrases(documentsOf(texts), options).map(({ phrase }) => phrase);
}

/** Texts that share a stretch in changing surroundings. */
function around(stretch: string, surroundings: readonly (readonly [string, string])[]): string[] {
  return surroundings.map(([before, after]) => `${before}${stretch}${after}`);
}

const clauses: readonly (readonly [string, string])[] = [
  ['', '，请各村按时上报。'],
  ['站里开了会，', '。'],
  ['入冬以来，', '，做到有人管。'],
  ['根据工作实际，', '。夜里有人值守。'],
];

describe('minePhrases on what drafters write', () => {
  it.each([
    ['a closing formula', '特此报告'],
    ['an opening formula', '现将有关情况报告如下'],
    ['a purpose with its object', '为进一步规范渡口管理'],
    ['a frame with a preposition', '在镇党委的领导下'],
    ['two clauses', '统一思想，提高认识'],
    ['a list', '宣传、检查、整改'],
    ['a quoted word inside', '落实“一村一策”要求'],
    ['a masked name inside', '由××同志担任组长'],
    ['a redaction mark inside', '报请xx县政府批准'],
  ])('finds %s', (_, phrase) => {
    expect(phrasesOf(around(phrase, clauses))).toContain(phrase);
  });

  it.each([
    ['function words at the ends', '的渡口安全管理和', '渡口安全管理'],
    ['a number at the start', '12月底以前完成整改任务', '完成整改任务'],
    ['a number at the end', '切实抓好渡口管理共', '切实抓好渡口管理'],
    ['the rest of the clause before', '老旧渡船，进一步规范渡口管理', '进一步规范渡口管理'],
    ['a bracket without its partner', '印发渡口管理办法》的通知', '印发渡口管理办法'],
    ['a masked name at the start', '××同志分管渡口工作', '同志分管渡口工作'],
  ])('cuts off %s', (_, stretch, phrase) => {
    const texts = around(stretch, [
      ['站里提出', '船只检修。'],
      ['各村讲清', '道理。'],
      ['大家学习', '好。'],
      ['再次强调', '有力。'],
    ]);
    const found = phrasesOf(texts);
    expect(found).toContain(phrase);
    expect(found).not.toContain(stretch);
  });

  it('does not cut a word: the end moves back to the word before', () => {
    const found = phrasesOf([
      '大家认真落实渡口管理办法。',
      '小组认真落实渡口管理员名单。',
      '各站认真落实渡口管线图。',
      '站长认真落实渡口管护责任。',
    ]);
    expect(found).toContain('认真落实渡口');
    expect(found.filter((phrase) => phrase.endsWith('管'))).toEqual([]);
  });

  it('goes across a comma only with whole clauses', () => {
    const found = phrasesOf([
      '要管好渡口，加强水面巡查力量。',
      '再管好渡口，加强水面保洁力量。',
      '须管好渡口，加强水面救援能力。',
    ]);
    expect(found.filter((phrase) => phrase.includes('，'))).toEqual([]);
  });

  it('cuts a passage that is too long into its clauses', () => {
    const passage = '船主每天开船之前检查救生衣，乘客上船之后按座位坐好，渡工在大风天气里停止摆渡';
    const found = phrasesOf(around(passage, clauses), { maxCharacters: 20 });
    expect(found).toEqual(
      expect.arrayContaining(['船主每天开船之前检查救生衣', '乘客上船之后按座位坐好']),
    );
    for (const phrase of found) expect(phrase.length).toBeLessThanOrEqual(20);
  });

  it('counts a cluster of near-duplicates once', () => {
    const text = '各渡口落实值班值守制度，船只按时检修。';
    const copies = [0, 1, 2, 3].map((index) =>
      segmentedDocument({ id: `本${String(index)}`, text, cluster: '本', weight: 0.25 }),
    );
    const others = documentsOf(['夜里落实值班值守制度。', '先落实值班值守制度，再放假。']);
    const row = minePhrases([...copies, ...others]).find(
      ({ phrase }) => phrase === '落实值班值守制度',
    );
    expect(row).toMatchObject({ documents: 6, independentDocuments: 3, occurrences: 6 });
    expect(minePhrases([...copies, ...others.slice(0, 1)])).toEqual([]);
  });

  it('keeps what stands in every document', () => {
    const texts = Array.from(
      { length: 40 },
      (_, index) =>
        `${'甲乙丙丁戊己庚辛'[index % 8] ?? ''}站请认真贯彻执行。第${String(index)}号。`,
    );
    const row = minePhrases(documentsOf(texts)).find(({ phrase }) => phrase === '请认真贯彻执行');
    expect(row).toMatchObject({ independentDocuments: 40 });
  });

  it('drops what stands but once outside a longer phrase, and keeps what has a life of its own', () => {
    const long = around('全面落实渡口管理责任', clauses);
    expect(phrasesOf([...long, '明确渡口管理责任。'])).not.toContain('渡口管理责任');
    expect(
      phrasesOf([...long, '明确渡口管理责任。', '压实渡口管理责任。', '厘清渡口管理责任。']),
    ).toEqual(expect.arrayContaining(['全面落实渡口管理责任', '渡口管理责任']));
  });

  it('has nothing to say of no documents, of empty ones and of one alone', () => {
    expect(minePhrases([])).toEqual([]);
    expect(phrasesOf(['', '', ''])).toEqual([]);
    expect(phrasesOf(['落实值班制度。落实值班制度。落实值班制度。'])).toEqual([]);
  });

  it('says in which elements and genres a phrase lives, most documents first', () => {
    const opening = '为进一步规范渡口管理';
    const document = (id: string, genre: 'plan' | 'report', cluster: string, weight = 1) => {
      const text = `${opening}，${id}站制定本方案。\n任务是${id}站${opening}，不留死角。`;
      const border = text.indexOf('\n') + 1;
      const sections = [
        { start: 0, end: border, element: '导语' },
        { start: border, end: text.length, element: '工作任务' },
      ];
      return segmentedDocument({ id, text, genre, cluster, weight, sections });
    };
    const row = minePhrases([
      document('东', 'plan', '一', 0.5),
      document('西', 'plan', '一', 0.5),
      document('南', 'plan', '二'),
      document('北', 'report', '三'),
    ]).find(({ phrase }) => phrase === opening);
    expect(row?.elements).toEqual([
      { name: '导语', independentDocuments: 3, occurrences: 4 },
      { name: '工作任务', independentDocuments: 3, occurrences: 4 },
    ]);
    expect(row?.genres).toEqual([
      { name: 'plan', independentDocuments: 2, occurrences: 6 },
      { name: 'report', independentDocuments: 1, occurrences: 2 },
    ]);
    expect(row?.uses[0]).toEqual({
      genre: 'plan',
      element: '导语',
      independentDocuments: 2,
      occurrences: 3,
    });
  });
});

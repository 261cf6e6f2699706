import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { rules } from '../../src/check/rules.ts';
import { parseCsv } from '../../src/cli/csv-reader.ts';
import { run, temporaryFolder } from './fake-io.ts';

const clean = `望河镇校车安全工作方案
为进一步加强校车安全管理，根据县教育局要求，制定本方案。
一、工作目标
确保全年不发生校车安全责任事故。
二、工作任务
（一）排查车辆。各学校要在3月15日前完成车辆排查。
（二）培训司机。每学期至少培训一次。
三、工作要求
各学校要高度重视，按时报送情况。
`;
const faulty = clean
  .replace('各学校要在3月15日', '××学校要在3月15日')
  .replace('至少培训一次', '至少培训__次');

let folder = '';
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const read = (path: string): string => readFileSync(path, 'utf8');

/** Only the rule on marks, so that the other rules may change without these tests. */
const onlyMarks = {
  severities: Object.fromEntries(
    rules.flatMap(({ id }) => (id === 'leftover/mark' ? [] : [[id, 'off']])),
  ),
};

beforeEach(() => {
  folder = temporaryFolder();
  file('fanben.config.json', JSON.stringify(onlyMarks));
});

describe('check', () => {
  it('shows what is wrong in a draft and ends 1', async () => {
    const result = await run(['check', file('方案.txt', faulty)]);
    expect(result).toMatchObject({ code: 1, err: '' });
    expect(result.out).toContain('错误（2 处）');
    expect(result.out).toContain('    6 | （一）排查车辆。××学校要在3月15日前完成车辆排查。');
    expect(result.out).toContain('      | 　　　　　　　　^^');
  });

  it('ends 0 where nothing is at error, and lists every rule in the ledger', async () => {
    const result = await run(['check', file('方案.txt', clean), '--format', 'json']);
    expect(result).toMatchObject({ code: 0, err: '' });
    const report: unknown = JSON.parse(result.out);
    expect(report).toMatchObject({
      genre: 'plan',
      findings: [],
      fitness: 0.6667,
      originality: { raw: 0, minusStock: 0, minusQuoted: 0 },
    });
    expect(report).toMatchObject({
      rules: rules.map(({ id }) =>
        id === 'leftover/mark'
          ? { id, ran: true }
          : { id, ran: false, reason: '已在 fanben.config.json 中关闭' },
      ),
    });
  });

  it('gives an object for one draft and a list for several', async () => {
    const [a, b] = [file('a.txt', clean), file('b.txt', faulty)];
    const one: unknown = JSON.parse((await run(['check', a, '--format', 'json'])).out);
    expect(one).toHaveProperty('draft', a);
    const two: unknown = JSON.parse((await run(['check', b, a, '--format', 'json'])).out);
    expect(two).toEqual([one, expect.objectContaining({ draft: b })]);
  });

  it('checks on when a draft cannot be read, names it and ends 3, or 1 if others have errors', async () => {
    const bad = file('空.txt', '');
    const good = file('a.txt', clean);
    const result = await run(['check', bad, good, join(folder, '没有.txt')]);
    expect(result.code).toBe(3);
    expect(result.err).toContain('有 2 个文件没能读取');
    expect(result.err).toContain(`${bad}：文件是空的`);
    expect(result.err).toContain('没有.txt：');
    expect(result.out).toContain('合计 3 份稿件，2 篇没能读取');
    expect((await run(['check', bad, file('b.txt', faulty)])).code).toBe(1);
  });

  it.each([
    ['nothing but NULs', new Uint8Array(1000)],
    ['a broken docx', new TextEncoder().encode('PK\u0003\u0004 and nothing more')],
    ['blanks', new TextEncoder().encode(' \n\n')],
  ])('ends 2 with a reason when nothing is readable: %s', async (_, bytes) => {
    const result = await run(['check', file('稿.docx', bytes)]);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain('错误：没有读到可以检查的稿件');
    expect(result.err).not.toContain('内部错误');
  });

  it.each([
    ['nothing but numbers', '1234567890 '.repeat(3000)],
    ['numbers that go nowhere', '一、'.repeat(5000)],
    ['open brackets', '（'.repeat(50_000)],
    ['a lone surrogate', '校车\uD800安全'],
    ['one long line', '校车安全'.repeat(100_000)],
  ])('stands %s', async (_, text) => {
    const result = await run(['check', file('稿.txt', text), '--format', 'html']);
    expect(result.code).toBe(0);
    expect(result.err).not.toContain('内部错误');
  });

  it('refuses a draft that is too long for one', async () => {
    const result = await run(['check', file('稿.txt', '校车安全'.repeat(250_001))]);
    expect(result.code).toBe(2);
    expect(result.err).toContain('稿件超过 100 万字');
  });

  it('writes a copy with a comment for each finding asked for, and leaves the draft as it is', async () => {
    const out = join(folder, 'c.docx');
    const draft = file('方案.txt', faulty);
    const result = await run(['check', draft, '--format', 'docx', '--out', out]);
    expect(result).toMatchObject({ code: 1, out: '' });
    const comments = strFromU8(
      unzipSync(readFileSync(out))['word/comments.xml'] ?? new Uint8Array(),
    );
    expect(comments.match(/<w:comment /gu)).toHaveLength(2);
    expect(comments).toContain('“××”还没有填写');
    expect(read(draft)).toBe(faulty);
    const none = join(folder, 'none.docx');
    const known = join(folder, '已知.json');
    await run(['check', draft, '--write-baseline', known]);
    await run(['check', draft, '--baseline', known, '--format', 'docx', '--out', none]);
    expect(Object.keys(unzipSync(readFileSync(none)))).not.toContain('word/comments.xml');
  });

  it('writes one copy with comments at a time', async () => {
    const out = join(folder, 'c.docx');
    const drafts = [file('a.txt', clean), file('b.txt', clean)];
    const result = await run(['check', ...drafts, '--format', 'docx', '--out', out]);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain('一次只写一份稿件');
    expect(existsSync(out)).toBe(false);
  });

  it('lists the first 500 findings of a rule and counts the others', async () => {
    const path = file('稿.txt', '校车××安全\n'.repeat(600));
    const { out } = await run(['check', path]);
    expect(out).toContain('错误（500 处）');
    expect(out).toContain('leftover/mark 找到的太多，另有 100 处没有列出。');
  });

  it('reads standard input', async () => {
    const config = join(folder, 'fanben.config.json');
    const result = await run(['check', '-', '--format', 'json', '--config', config], {
      stdin: () => Readable.from([Buffer.from(faulty)]),
    });
    expect(result.code).toBe(1);
    expect(JSON.parse(result.out)).toMatchObject({
      draft: '-',
      findings: [{ line: 6 }, { line: 7 }],
    });
  });

  it('checks as the genre given and with the encoding given', async () => {
    const path = file('a.txt', Buffer.from(clean, 'utf16le'));
    const flags = ['--genre', '通知', '--encoding', 'utf-16le', '--format', 'json'];
    const { out } = await run(['check', path, ...flags]);
    expect(JSON.parse(out)).toMatchObject({
      genre: 'notice',
      parts: [{ genre: 'notice', line: 1, endLine: 9 }],
    });
  });

  it('shows only findings as grave as asked for', async () => {
    file(
      'fanben.config.json',
      JSON.stringify({ severities: { ...onlyMarks.severities, 'leftover/mark': 'warn' } }),
    );
    const path = file('a.txt', faulty);
    expect(await run(['check', path])).toMatchObject({
      code: 0,
      out: expect.stringContaining('警告（2 处）'),
    });
    const { out } = await run(['check', path, '--min-severity', 'error', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ findings: [] });
  });

  it('writes a file with a byte order mark for csv, and none to standard output', async () => {
    const path = file('a.txt', faulty);
    const out = join(folder, 'r.csv');
    const result = await run(['check', path, '--format', 'csv', '--out', out]);
    expect(result).toMatchObject({ code: 1, out: '', err: `已写入 ${out}\n` });
    expect(read(out).startsWith('\uFEFFdraft,severity,rule,line')).toBe(true);
    const shown = await run(['check', path, '--format', 'csv']);
    expect(`\uFEFF${shown.out}`).toBe(read(out));
    expect([...parseCsv([shown.out])].filter(([, severity]) => severity === 'error')).toHaveLength(
      2,
    );
  });

  it.each(['--out', '--write-baseline'])('never writes over a draft (%s)', async (option) => {
    const path = file('a.txt', faulty);
    const result = await run(['check', path, option, join(folder, '.', 'a.txt')]);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain('就是稿件本身');
    expect(read(path)).toBe(faulty);
  });
});

describe('the settings of check', () => {
  it('are those of the nearest folder above the draft', async () => {
    const below = join(folder, '甲', '乙');
    mkdirSync(below, { recursive: true });
    writeFileSync(
      join(folder, '甲', 'fanben.config.json'),
      JSON.stringify({ ...onlyMarks, allowedMarks: ['××'] }),
    );
    const inner = file(join('甲', '乙', 'a.txt'), faulty);
    const outer = file('a.txt', faulty);
    const { out } = await run(['check', inner, outer, '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject([
      { draft: outer, findings: [{ text: '××' }, { text: '__' }] },
      { draft: inner, findings: [{ text: '__' }] },
    ]);
  });

  it('show known deviations as such, and do not count them as errors', async () => {
    file(
      'fanben.config.json',
      JSON.stringify({ ...onlyMarks, deviations: [{ rule: 'leftover/mark', reason: '样本' }] }),
    );
    const result = await run(['check', file('a.txt', faulty)]);
    expect(result.code).toBe(0);
    expect(result.out).toContain('本单位约定（2 处）');
    expect(result.out).toContain('约定：样本');
  });

  it('end 2 with line and column if they are wrong, before anything is checked', async () => {
    const config = file(
      'fanben.config.json',
      '{\n  "severities": { "leftover/marks": "off" }\n}\n',
    );
    const result = await run(['check', file('a.txt', faulty)]);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain(
      `错误：${config}:2:19 没有 "leftover/marks" 这条规则。是不是要写 "leftover/mark"？`,
    );
  });

  it('end 2 if the file named is not there', async () => {
    const result = await run(['check', file('a.txt', clean), '--config', join(folder, 'x.json')]);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain('x.json：找不到');
  });
});

describe('the baseline of check', () => {
  it('knows what was there, reports what is new, and keeps reasons when written again', async () => {
    const path = file('a.txt', faulty);
    const baseline = join(folder, '已知.json');
    const first = await run(['check', path, '--write-baseline', baseline]);
    expect(first).toMatchObject({
      code: 0,
      err: `已把 2 处记入基线 ${baseline}，以后用 --baseline 就不再报告。\n`,
    });
    expect(first.out).toContain('没有要报告的问题；另有 2 处在基线中，不再列出。');

    file('a.txt', `【】\n${faulty}`);
    const second = await run(['check', path, '--baseline', baseline, '--format', 'json']);
    expect(second.code).toBe(1);
    expect(JSON.parse(second.out)).toMatchObject({ findings: [{ text: '【】' }], suppressed: 2 });

    writeFileSync(baseline, read(baseline).replace('"text":"××"', '"reason":"待定","text":"××"'));
    file('a.txt', faulty.replace('__次', '两次'));
    const third = await run(['check', path, '--baseline', baseline, '--write-baseline', baseline]);
    expect(third.err).toContain('基线里有 1 处已经不再出现');
    expect(JSON.parse(read(baseline))).toEqual({
      'fanben-baseline': 1,
      findings: [expect.objectContaining({ text: '××', reason: '待定', count: 1 })],
    });
  });

  it('ends 2 with the place if it is no baseline', async () => {
    const path = file('a.txt', faulty);
    const result = await run(['check', path, '--baseline', file('b.json', '{"findings": [1]}')]);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain('b.json:1:1 缺少 "fanben-baseline"');
    expect(result.err).toContain('b.json:1:15 应为一个对象 {…}，实际是 1');
  });
});

describe('rules', () => {
  it('lists all rules', async () => {
    const result = await run(['rules']);
    expect(result).toMatchObject({ code: 0, err: '' });
    for (const { id } of rules) expect(result.out).toContain(id);
    expect(JSON.parse((await run(['rules', '--format', 'json'])).out)).toHaveLength(rules.length);
  });

  it('writes the document of the rules', async () => {
    const out = join(folder, 'rules.md');
    expect((await run(['rules', '--format', 'md', '--out', out])).code).toBe(0);
    expect(read(out)).toContain('# 检查规则');
  });
});

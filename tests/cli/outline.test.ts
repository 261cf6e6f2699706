import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseModel } from '../../src/model/parse-model.ts';
import { skeletonDocx } from '../../src/render/docx/skeleton-docx.ts';
import { run, temporaryFolder } from './fake-io.ts';

let folder = '';
let model = '';

beforeEach(async () => {
  folder = temporaryFolder();
  model = join(folder, 'model.json');
  await run(['analyse', 'x', '--out', folder]);
});

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('outline', () => {
  it('gives the Markdown that analyse wrote', async () => {
    const result = await run(['outline', '--model', model, '--genre', 'plan']);
    expect(result).toMatchObject({ code: 0, out: read('outline.plan.md'), err: '' });
  });

  it('gives the JSON that analyse wrote', async () => {
    const result = await run(['outline', '--model', model, '--genre', 'plan', '--format', 'json']);
    expect(result).toMatchObject({ code: 0, out: read('outline.plan.json') });
  });

  it('knows genres by their Chinese names', async () => {
    const result = await run(['outline', '--model', model, '--genre', '方案计划']);
    expect(result.out).toBe(read('outline.plan.md'));
  });

  it('gives all genres one after the other without --genre', async () => {
    const markdown = await run(['outline', '--model', model]);
    expect(markdown.out).toBe(`${read('outline.plan.md')}\n${read('outline.notice.md')}`);
    const json = await run(['outline', '--model', model, '--format', 'json']);
    expect(JSON.parse(json.out)).toEqual([
      JSON.parse(read('outline.plan.json')),
      JSON.parse(read('outline.notice.json')),
    ]);
  });

  it('writes to a file with --out and says so on standard error', async () => {
    const out = join(folder, '提纲.md');
    const result = await run(['outline', '--model', model, '--genre', 'plan', '--out', out]);
    expect(result).toMatchObject({ code: 0, out: '', err: `已写入 ${out}\n` });
    expect(read('提纲.md')).toBe(read('outline.plan.md'));
  });

  it('says which genres there are when one is missing', async () => {
    const result = await run(['outline', '--model', model, '--genre', 'rules']);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain('没有 办法细则（rules） 的提纲');
    expect(result.err).toContain('方案计划（plan）、通知（notice）');
  });

  it.each([
    ['{}', '不是 fanben 的模型'],
    ['{"schema":"fanben-model","version":1', '不是合法的 JSON'],
  ])('says what is wrong with a model that cannot be used: %s', async (content, message) => {
    writeFileSync(model, content);
    const result = await run(['outline', '--model', model]);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain(`错误：${model}：`);
    expect(result.err).toContain(message);
  });

  it('writes a Word skeleton of one genre to a file', async () => {
    const out = join(folder, '骨架.docx');
    const args = ['outline', '--model', model, '--genre', 'plan', '--format', 'docx', '--out', out];
    expect(await run(args)).toMatchObject({ code: 0, out: '', err: `已写入 ${out}\n` });
    const parsed = parseModel(readFileSync(model, 'utf8'));
    const outline = parsed.ok
      ? parsed.value.outlines.find(({ genre }) => genre === 'plan')
      : undefined;
    expect(outline).toBeDefined();
    if (outline !== undefined)
      expect(new Uint8Array(readFileSync(out))).toEqual(skeletonDocx(outline, 'zh'));
  });

  it.each([
    ['a file to write to', ['--genre', 'plan'], '--out'],
    ['one genre', ['--out', 'x.docx'], '可选方案计划（plan）、通知（notice）'],
  ])('asks for %s where a Word skeleton lacks it', async (_, more, message) => {
    const result = await run(['outline', '--model', model, '--format', 'docx', ...more]);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain(message);
  });

  it('says so when the model is not there', async () => {
    const missing = join(folder, 'none.json');
    const result = await run(['outline', '--model', missing]);
    expect(result.code).toBe(2);
    expect(result.err).toBe(`错误：${missing}：找不到。请检查路径（ENOENT）。\n`);
  });

  it('says so when the file cannot be written, and leaves nothing behind', async () => {
    const result = await run(['outline', '--model', model, '--out', join(folder, 'texts')]);
    expect(result.code).toBe(2);
    expect(result.err).toContain(`${join(folder, 'texts')}：`);
  });
});

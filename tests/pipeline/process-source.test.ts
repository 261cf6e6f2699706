import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hintsOf } from '../../src/corpus/source-hints.ts';
import { countOutcome } from '../../src/pipeline/count-outcome.ts';
import { processSource } from '../../src/pipeline/process-source.ts';
import type {
  ProcessOptions,
  SourceHints,
  SourceOutcome,
} from '../../src/pipeline/process-types.ts';
import * as texts from '../document/texts.ts';

const options: ProcessOptions = { showNames: false, segmenter: 'node-rs' };
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fanben-process-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function processBytes(
  bytes: Uint8Array | string,
  name = 'page.txt',
  { hints, ...own }: Partial<ProcessOptions> & { hints?: SourceHints } = {},
): Promise<SourceOutcome> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return await processSource({ source: name, path }, { ...options, ...own }, hints);
}

async function recordsOf(
  text: string,
  own: Parameters<typeof processBytes>[2] = {},
): Promise<Extract<SourceOutcome, { ok: true }>> {
  const processed = await processBytes(text, 'page.txt', own);
  if (!processed.ok) throw new Error(processed.error.message);
  return processed;
}

describe('processSource', () => {
  it('gives the same whether it counts itself or leaves that to whoever receives it', async () => {
    const page =
      '关于防汛工作的方案\n一、组织领导\n成立以张大伟为组长的领导小组，电话13812345678。\n二、保障措施\n各村要落实。';
    const left = await processBytes(page, 'page.txt', { leaveCounts: true });
    expect(left.ok && left.record.documents[0]?.tokens).toBe(0);
    const counted = await processBytes(page);
    expect(countOutcome(left, options.segmenter)).toEqual(counted);
    expect(counted.ok && counted.record.documents[0]?.tokens).toBeGreaterThan(10);
    expect(countOutcome(counted, options.segmenter)).toBe(counted);
  });

  it('gives the documents of a page with their ids and texts', async () => {
    const { record } = await recordsOf(`${texts.report}\n${texts.plan}`);
    expect(record.documents.map(({ id, genre, silentSplit }) => [id, genre, silentSplit])).toEqual([
      ['page-01', 'report', false],
      ['page-02', 'plan', true],
    ]);
    expect(record.documents.map(({ id, wording }) => ({ id, text: wording.text }))).toEqual([
      { id: 'page-01', text: `${texts.report}\n` },
      { id: 'page-02', text: `${texts.plan}\n` },
    ]);
    expect(record).toMatchObject({ source: 'page.txt', encoding: 'utf-8', warnings: [] });
    expect(record.sha256).toMatch(/^[\da-f]{64}$/u);
  });

  it('masks names the same in sections and texts, unless they are to be shown', async () => {
    const page = texts.plan.replace(
      '成立由镇长任组长',
      '成立领导小组，组长：王建国，成员：李丽、张明',
    );
    const masked = await recordsOf(page);
    const shown = await recordsOf(page, { showNames: true });
    expect(shown.record.documents[0]?.wording.text).toContain('王建国');
    expect(masked.record.documents[0]?.wording.text).not.toContain('王建国');
    expect(masked.record.documents[0]?.wording.text).toHaveLength(
      shown.record.documents[0]?.wording.text.length ?? 0,
    );
    const openings =
      masked.record.documents[0]?.sections.map(({ opening }) => opening).join('') ?? '';
    expect(openings).toContain('×××');
    expect(openings).not.toContain('王建国');
    const counts = (found: typeof masked): unknown =>
      found.record.documents.map(({ characters, tokens }) => [characters, tokens]);
    expect(counts(masked)).toEqual(counts(shown));
  });

  it('says so when a page has no body', async () => {
    const { record } = await recordsOf('版权所有\n上一页 下一页\n');
    if (record.documents.length === 0)
      expect(record.warnings).toContain('没有找到正文，只有网页附属内容');
    const empty = await processBytes('');
    expect(empty.ok).toBe(false);
  });

  it('gives an error, not an exception, for a file that is not there', async () => {
    const path = join(folder, 'missing.txt');
    const processed = await processSource({ source: 'missing.txt', path }, options, undefined);
    expect(processed).toMatchObject({
      ok: false,
      error: { code: 'not-found', source: 'missing.txt' },
    });
  });

  it('leaves traces from which another source learns that a text begins inside it', async () => {
    const inner = texts.plan.slice(texts.plan.indexOf('确保水库'));
    const long = `${inner.split('\n')[0] ?? ''}各村须逐户落实避险责任人并张榜公布，接受监督。\n${inner.split('\n').slice(1).join('\n')}`;
    const alone = await recordsOf(long);
    const glued = await recordsOf(`${texts.essay}\n${long}`);
    expect(glued.record.documents).toHaveLength(1);
    const hints = hintsOf([alone.record.traces, glued.record.traces]).get(1);
    if (hints === undefined) throw new Error('no hints');
    const again = await recordsOf(`${texts.essay}\n${long}`, { hints });
    expect(again.record.documents.map(({ wording }) => wording.text)).toEqual([
      `${texts.essay}\n`,
      `${long}\n`,
    ]);
  });

  it('leaves traces from which a near-duplicate gets back a heading it lost', async () => {
    const task = '各村要在五月底前完成河道清障和防汛物资清点，并将危险区住户逐一登记造册。';
    const kept = texts.plan.replace(/各村要在5月底前[^\n]*/u, task);
    const lost = kept.replace('三、工作任务\n', '');
    const first = await recordsOf(lost);
    const hints = hintsOf([(await recordsOf(kept)).record.traces, first.record.traces]).get(1);
    if (hints === undefined) throw new Error('no hints');
    expect([...hints.headings.values()]).toEqual([
      { number: '三、', heading: '工作任务', depth: 1 },
    ]);
    const again = await recordsOf(lost, { hints });
    const recovered = again.record.documents[0]?.sections.filter(({ recovered: yes }) => yes);
    expect(recovered).toHaveLength(1);
    expect(recovered?.[0]?.opening.startsWith('各村要在五月底前')).toBe(true);
  });

  it('gives the same for the same bytes, whatever was processed before', async () => {
    const page = `${texts.report}\n${texts.plan}`;
    const first = await recordsOf(page);
    await recordsOf(texts.rules);
    expect(await recordsOf(page)).toEqual(first);
  });

  it('never throws on any bytes', async () => {
    const han = fc.string({
      unit: fc.constantFrom(
        ...Array.from('一二、（）第条章各村要。：\n 篇【】2023年'),
        '特此报告',
        '制定本方案',
      ),
      maxLength: 400,
    });
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      han.map((text) => new TextEncoder().encode(text)),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => new TextEncoder().encode(text)),
    );
    const name = fc.constantFrom('any.txt', 'any.html', 'any.md', 'any.docx', 'any');
    await fc.assert(
      fc.asyncProperty(bytes, name, async (content, file) => {
        const processed = await processBytes(content, file);
        if (!processed.ok) {
          expect(processed.error.message).not.toBe('');
          return;
        }
        for (const document of processed.record.documents) {
          expect(document.sections.length).toBeGreaterThan(0);
          const tops = document.sections.filter(({ depth }) => depth === 1);
          expect(tops.reduce((sum, { characters }) => sum + characters, 0)).toBe(
            document.characters,
          );
        }
      }),
      { numRuns: 400 },
    );
  });
});

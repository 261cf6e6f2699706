import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanSource } from '../../src/clean/clean-source.ts';
import type { RemovedRecord } from '../../src/corpus/document-record.ts';
import { readBytes } from '../../src/ingest/read-source.ts';
import type { SourceText } from '../../src/ingest/source-text.ts';
import { readDocuments } from '../../src/pipeline/read-documents.ts';
import { removedRecords } from '../../src/pipeline/removed-records.ts';
import { maskPersonal } from '../../src/text/masking.ts';
import type { Place } from '../../src/text/span.ts';
import { sourceOf } from '../clean/helpers.ts';

type Read = {
  readonly removed: readonly RemovedRecord[];
  /** How often each unit of the source stands in a text or a row; -1 where a person sees nothing. */
  readonly seen: Int8Array;
};

function mask(text: string): string {
  return maskPersonal(text).text;
}

function read(source: SourceText): Read {
  const clean = cleanSource(source);
  const kept = readDocuments(clean, undefined).flatMap(({ span }) => span.lines);
  const { lineStarts, view } = source;
  const shown = mask(clean.mapped.text);
  const removed = removedRecords({ clean, lineStarts, kept, shown, mask });
  const inTexts = new Uint8Array(view.sourceLength);
  for (const { start, end } of kept)
    for (let i = start; i < end; i++)
      inTexts.fill(1, clean.mapped.starts[i] ?? 0, clean.mapped.ends[i] ?? 0);
  const inRows = new Uint8Array(view.sourceLength);
  const offset = ({ line, column }: Place): number => (lineStarts[line - 1] ?? 0) + column - 1;
  for (const { place } of removed)
    for (let i = offset(place.start); i < offset(place.end); i++) inRows[i] = (inRows[i] ?? 0) + 1;
  const seen = new Int8Array(view.sourceLength).fill(-1);
  for (let i = 0; i < view.text.length; i++) {
    if (/[\s\p{C}\u3164]/u.test(view.text.charAt(i))) continue;
    const at = view.starts[i] ?? 0;
    seen[at] = (inTexts[at] ?? 0) + (inRows[at] ?? 0);
  }
  return { removed, seen };
}

const pieces = [
  '时间:2023-12-03 作者:暖阳\n',
  '下面是小编为大家整理的防汛工作方案,供大家参考。',
  '防汛工作方案大全(2篇)篇一\n',
  '防汛工作方案大全(2篇)篇二\n',
  '为做好防汛工作,确保群众生命财产安全,制定本方案。\n一、工作目标\n全镇不发生人员伤亡。\n',
  '（一）加强領導。各村要落實責任（本文来自防汛范文网）,不漏一户、不落一人。\n',
  '網(wǎng)絡(luò)安全、長(zhǎng)期堅持,',
  '领导小组办公室设在水利站，负责日常协调和信息报送工作，每月召\n— 2 —\n开一次例会。\n',
  "认真做好的'工作，本文来源于好文之友 http://www.haowen.example 确保实效。\n",
  '首页 > 范文 > 工作方案\n',
  '相关推荐：防汛总结 | 防汛预案\n',
  '版权所有 © 2020 某某网\n',
  '云桥县水利局\n2023年5月6日\n',
  '附件1\n防汛物资登记表\n',
  'A&amp;B\u200b\u00ad',
  '\n',
  '\f',
  '𠮷',
];

const pages = fc
  .array(
    fc.oneof(
      { weight: 7, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('removedRecords', () => {
  it('makes up with the texts all that a person sees, nothing missing and nothing twice', () => {
    fc.assert(
      fc.property(pages, (text) => {
        expect(new Set(read(sourceOf(text)).seen.filter((times) => times >= 0))).not.toContain(0);
        expect(new Set(read(sourceOf(text)).seen)).not.toContain(2);
      }),
      { numRuns: 200 },
    );
  });

  it('does so for pages of markup', () => {
    const page = `<html><body><div><a href="/">首页</a> <a href="/b">公文</a> <a href="/c">范文</a></div>${pieces
      .map((piece) => `<p>${piece.replaceAll('\n', '</p><p>')}</p>`)
      .join('')}<div>版权所有 云桥公文网</div></body></html>`;
    const source = readBytes('page.html', new TextEncoder().encode(page), {});
    expect(source.ok).toBe(true);
    if (!source.ok) return;
    const { seen } = read(source.value);
    expect(new Set(seen.filter((times) => times !== 1))).toEqual(new Set([-1]));
  });
});

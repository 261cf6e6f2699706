import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSectionTree } from '../../src/structure/tree/build-section-tree.ts';
import type { SectionNode, SectionTree } from '../../src/structure/tree/section-tree.ts';
import type { DocumentText } from '../../src/line/text-line.ts';
import { documentOf } from './read-document.ts';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '十二'];
const numbers = fc.oneof(
  fc.constantFrom(...NUMERALS).map((n) => `${n}、`),
  fc.constantFrom(...NUMERALS).map((n) => `（${n}）`),
  fc.constantFrom(...NUMERALS).map((n) => `第${n}条 `),
  fc.constantFrom(...NUMERALS).map((n) => `第${n}章 `),
  fc.constantFrom(...NUMERALS).map((n) => `${n}是`),
  fc.integer({ min: 1, max: 12 }).map((n) => `${n}.`),
  fc.integer({ min: 1, max: 12 }).map((n) => `（${n}）`),
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .map(([a, b]) => `${a}.${b} `),
  fc.constantFrom('①', '②', '③', '第一阶段', '第二阶段', '—、', '（—）', 'l、', '㈡', '⒊'),
);
const phrases = fc.constantFrom(
  '加强组织领导',
  '工作目标',
  '存在的问题及下一步打算',
  '各村要在五月底前完成清淤，由镇水利站验收。',
  '落实责任。各单位要明确专人，逐级签订责任书，按月上报进度。',
  '组织领导成立由校长任组长的领导小组，办公室设在总务处。',
  '申请表；',
);
const plain = fc.constantFrom(
  '为做好供水保障工作，确保群众用水安全，结合我镇实际，制定本方案。',
  '成立供水保障领导小组，由镇长任组长，分管副镇长任副组长，各村主任为成员。',
  '下一步，我们将继续加大投入，更新老旧管网。',
  '整改措施：',
  '针对“巡查不勤”的问题。',
  '责任单位：镇水利站',
  '供水技术。围绕漏损控制开展研究，形成一批可以推广的成果，供各站参考使用，建立台账。',
  '排水技术。围绕雨污分流开展研究，形成一批可以推广的成果，供各站参考使用，建立台账。',
  '【活动时间】四月上旬',
  '工作要求',
  '目录',
  '附件1',
  '特此报告。',
  '云桥县教育局',
  '2024年3月5日',
  '云桥县供水保障工作方案',
  '各镇人民政府，县直各单位：',
  '3.5%的住户已经接通。',
);
const row = fc.oneof(
  fc.tuple(numbers, phrases).map((parts) => parts.join('')),
  fc.tuple(numbers, phrases, numbers, phrases).map((parts) => parts.join('')),
  numbers,
  plain,
  plain.map((line) => `#2 ${line}`),
);
const documents = fc.array(row, { minLength: 1, maxLength: 40 }).map((rows) => documentOf(...rows));

function topsOf({ nodes }: SectionTree): readonly SectionNode[] {
  return nodes.filter(({ depth }) => depth === 1);
}

function expectTiled(document: DocumentText, tree: SectionTree): void {
  const tops = topsOf(tree);
  expect(tops[0]?.span.start).toBe(document.lines[0]?.start);
  expect(tops.at(-1)?.span.end).toBe(document.lines.at(-1)?.end);
  tops.forEach(({ span, recovered }, index) => {
    const next = tops[index + 1];
    // only a lost heading can have lost its whole section with it
    if (recovered === undefined) expect(span.end).toBeGreaterThan(span.start);
    else expect(span.end).toBeGreaterThanOrEqual(span.start);
    if (next !== undefined) expect(next.span.start).toBe(span.end);
  });
}

function expectNested({ nodes }: SectionTree): void {
  const own = nodes.filter(({ recovered }) => recovered === undefined);
  expect(new Set(own.map(({ span }) => span.start)).size).toBe(own.length);
  nodes.forEach(({ parent, depth, span, bodyStart }, index) => {
    const above = nodes[parent];
    expect(parent).toBeLessThan(index);
    if (above === undefined) expect([parent, depth]).toEqual([-1, 1]);
    else {
      expect(depth).toBeGreaterThan(above.depth);
      expect(span.start).toBeGreaterThanOrEqual(above.span.start);
      expect(span.end).toBeLessThanOrEqual(above.span.end);
    }
    expect(bodyStart).toBeGreaterThanOrEqual(span.start);
    expect(span.start).toBeGreaterThanOrEqual(nodes[index - 1]?.span.start ?? 0);
  });
}

describe('the section tree of any document put together from blocks', () => {
  it('has depth-1 rows that tile the document', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expectTiled(document, buildSectionTree(document));
      }),
      { numRuns: 400 },
    );
  });

  it('nests its rows: parents before children, spans within spans, document order', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expectNested(buildSectionTree(document));
      }),
      { numRuns: 400 },
    );
  });

  it('has numbers and headings that stand in the text', () => {
    fc.assert(
      fc.property(documents, (document) => {
        for (const { number, heading, span, form } of buildSectionTree(document).nodes) {
          const own = document.text.slice(span.start, span.end);
          expect(own.startsWith(number)).toBe(true);
          if (form !== 'title') expect(own).toContain(heading);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('has anomalies in document order, at places in the document', () => {
    fc.assert(
      fc.property(documents, (document) => {
        let last = 0;
        for (const { at, evidence } of buildSectionTree(document).anomalies) {
          expect(at).toBeGreaterThanOrEqual(last);
          expect(at).toBeLessThan(document.text.length);
          expect(evidence).not.toBe('');
          last = at;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(buildSectionTree(document)).toEqual(buildSectionTree(document));
      }),
      { numRuns: 100 },
    );
  });
});

describe('buildSectionTree never throws and always tiles', () => {
  it.each([
    ['any characters', fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 12 })],
    ['any code units', fc.array(fc.string({ maxLength: 200 }), { maxLength: 12 })],
    [
      'numbers and marks in any order',
      fc.array(
        fc
          .array(
            fc.oneof(
              numbers,
              fc.constantFrom('。', '：', '；', '，', '“', '”', '（', '）', '　', '[', '《', 'x'),
            ),
          )
          .map((parts) => parts.join('')),
        { maxLength: 12 },
      ),
    ],
  ])('on %s', (_, rows) => {
    fc.assert(
      fc.property(rows, (lines) => {
        const document = documentOf(...lines.map((line) => line.replaceAll('\n', '')));
        const tree = buildSectionTree(document);
        if (document.lines.length > 0) expectTiled(document, tree);
        expectNested(tree);
      }),
      { numRuns: 400 },
    );
  });

  it('on a document without lines', () => {
    const empty = { text: '', analysis: '', lines: [] };
    expect(buildSectionTree(empty)).toEqual({ nodes: [], anomalies: [] });
  });
});

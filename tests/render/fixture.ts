import type { DocumentRecord, SectionRecord } from '../../src/corpus/document-record.ts';
import type { ElementAssignment } from '../../src/corpus/element-assignment.ts';
import type {
  ExamplePlace,
  GenreOutline,
  HeadingWording,
  OutlineElement,
} from '../../src/mining/outline/genre-outline.ts';
import type { Analysis } from '../../src/pipeline/analysis.ts';
import type { Wording } from '../../src/pipeline/mine-wording.ts';

const none = new Uint32Array();

function place(startLine: number, endLine: number): SectionRecord['place'] {
  return { start: { line: startLine, column: 1 }, end: { line: endLine, column: 1 } };
}

/** A section as the pipeline records it; what a test does not care for is filled in. */
export function section(id: string, fields: Partial<SectionRecord> = {}): SectionRecord {
  return {
    id,
    parentId: '',
    position: 1,
    depth: 1,
    number: '',
    heading: '',
    form: 'line',
    place: place(1, 2),
    characters: 20,
    tokens: 12,
    sentences: 1,
    opening: '',
    features: none,
    cues: new Float32Array(),
    recovered: false,
    ...fields,
  };
}

/** A document as the pipeline records it. */
export function document(id: string, fields: Partial<DocumentRecord> = {}): DocumentRecord {
  return {
    id,
    source: `plans/${id}.txt`,
    index: 1,
    marker: '',
    silentSplit: false,
    place: place(1, 40),
    title: '',
    issuer: '',
    issuerSource: '',
    year: '',
    yearSource: '',
    date: '',
    kind: '',
    genre: 'plan',
    genreConfidence: 0.9,
    characters: 800,
    tokens: 500,
    sections: [],
    anomalies: [],
    shingles: none,
    wording: { text: '', tokenStarts: none, sectionStarts: none, placeRuns: none },
    ...fields,
  };
}

export function wording(words: string, documents: number): HeadingWording {
  return { wording: words, documents, independentDocuments: documents };
}

export function example(fields: Partial<ExamplePlace> = {}): ExamplePlace {
  return {
    documentId: 'plans_lighting',
    source: 'plans/lighting.txt',
    title: '青禾镇路灯维护工作方案',
    place: { line: 9, column: 1 },
    heading: '工作目标',
    opening: '到10月底，主干道亮灯率达到98%以上',
    ...fields,
  };
}

/** An element of an outline, seen in `documents` of 12 (independent 11.5). */
export function element(
  name: string,
  documents: number,
  fields: Partial<OutlineElement> = {},
): OutlineElement {
  const support = documents / 12;
  return {
    element: name,
    listed: true,
    documents,
    independentDocuments: documents === 12 ? 11.5 : documents,
    support,
    supportLow: Math.max(0, support - 0.2),
    supportHigh: Math.min(1, support + 0.1),
    tier: support > 0.8 ? 'required' : support > 0.5 ? 'recommended' : 'optional',
    normative: [],
    meanPosition: 0.2,
    characters: { low: 60, median: 120.5, high: 240 },
    shareOfText: 0.08,
    headings: [],
    subheadings: [],
    examples: [],
    phrases: [],
    frames: [],
    guidance: '',
    ...fields,
  };
}

const planElements: readonly OutlineElement[] = [
  element('导语', 12, {
    normative: [{ status: 'recommended', source: '方案写作指南：引言写目的依据' }],
    guidance: '一段话交代目的、依据和本单位实际。',
    examples: [
      example({ heading: '', place: { line: 3, column: 1 }, opening: '为做好路灯维护工作' }),
    ],
    characters: { low: 80, median: 110, high: 150 },
  }),
  element('指导思想', 10, {
    normative: [
      {
        status: 'discouraged',
        source:
          '《整治形式主义为基层减负若干规定》（2024）二：一般不必阐述形势背景、重要意义、主要原则',
      },
    ],
    headings: [wording('指导思想', 8), wording('总体要求', 2)],
    phrases: [
      { phrase: '坚持建管并重', independentDocuments: 6, occurrences: 7 },
      { phrase: '以群众满意为标准', independentDocuments: 2.5, occurrences: 3 },
    ],
    frames: [
      {
        pattern: '以〔精神〕为指导，〔工作〕',
        independentDocuments: 4,
        slots: [
          { type: '精神', fillers: ['全市路灯会议精神', '_xx_精神'] },
          { type: '工作', fillers: [] },
        ],
      },
    ],
    guidance: '点明依据什么精神，一段为宜。',
  }),
  element('工作目标', 11, {
    normative: [
      { status: 'required', source: '方案写作指南“必不可少”；另一指南' },
      { status: 'recommended', source: '第三种指南' },
    ],
    headings: [wording('工作目标', 7), wording('主要目标', 3), wording('目标**任务', 1)],
    guidance: '写到什么时候、做到什么程度。',
    examples: [
      example(),
      example({
        source: 'plans/old_trees.txt',
        title: '20__年古树名木保护方案',
        place: { line: 12, column: 5 },
        heading: '主要目标',
        opening: '',
      }),
    ],
    meanPosition: 0.25,
  }),
  element('组织领导', 7, {
    headings: [wording('组织领导', 4), wording('组织机构', 3)],
    subheadings: [wording('领导小组', 3), wording('办公室职责', 2)],
    guidance: '写明组长、副组长、成员和办公室。',
    examples: [example({ heading: '组织领导', opening: '组长：王建国（副镇长）' })],
    meanPosition: 0.45,
  }),
  element('职责分工', 2, {
    normative: [{ status: 'required', source: '写作指南：分工' }],
    headings: [wording('职责分工', 2)],
    guidance: '一个单位一条。',
  }),
  element('实施步骤', 0, {
    independentDocuments: 0,
    supportLow: 0,
    supportHigh: 0.25,
    normative: [{ status: 'required', source: '方案写作指南“必不可少”' }],
    characters: { low: 0, median: 0, high: 0 },
    shareOfText: 0,
    guidance: '分阶段写起止日期。',
  }),
  element('亮灯巡查机制', 4, {
    listed: false,
    headings: [wording('亮灯巡查机制', 4)],
    meanPosition: 0.7,
    examples: [example({ heading: '亮灯巡查机制', opening: '每周巡查两次' })],
  }),
  element('落款', 6, { meanPosition: 1, guidance: '另起写发文机关，下一行写成文日期。' }),
  element('存在问题', 1),
  element('其他', 3),
];

/** An outline with all that can occur: norms and corpus apart, an absent element, one that only the corpus knows. */
export const planOutline: GenreOutline = {
  genre: 'plan',
  documents: 12,
  independentDocuments: 11.5,
  elements: planElements,
  order: [
    { before: '导语', after: '指导思想', independentDocuments: 9.5, share: 1 },
    { before: '导语', after: '工作目标', independentDocuments: 10.5, share: 1 },
    { before: '指导思想', after: '工作目标', independentDocuments: 7, share: 0.875 },
    { before: '工作目标', after: '组织领导', independentDocuments: 4, share: 0.66666 },
    { before: '组织领导', after: '指导思想', independentDocuments: 3, share: 0.6 },
    { before: '组织领导', after: '职责分工', independentDocuments: 1, share: 1 },
  ],
  agreement: 0.81234,
};

const noticeOutline: GenreOutline = {
  genre: 'notice',
  documents: 3,
  independentDocuments: 3,
  elements: [element('导语', 3, { support: 1, supportLow: 0.4385, supportHigh: 1 })],
  order: [],
  agreement: 1,
};

const lighting = document('plans_lighting', {
  source: 'plans/lighting.txt',
  title: '青禾镇路灯维护工作方案',
  issuer: '青禾镇人民政府',
  issuerSource: 'signature',
  year: '2024',
  yearSource: 'title',
  date: '2024-03-05',
  kind: '方案',
  genreConfidence: 0.987654,
  sections: [
    section('plans_lighting/s01', { form: 'title', heading: '青禾镇路灯维护工作方案' }),
    section('plans_lighting/s02', { form: 'lead', position: 2, place: place(3, 5) }),
    section('plans_lighting/s03', {
      position: 3,
      number: '一、',
      heading: '组织领导',
      place: place(5, 9),
      characters: 64,
    }),
    section('plans_lighting/s04', {
      parentId: 'plans_lighting/s03',
      depth: 2,
      number: '1.',
      heading: '组长：王建国（副镇长）',
      form: 'list-item',
      place: place(6, 7),
    }),
    section('plans_lighting/s05', {
      position: 4,
      form: 'unmarked',
      heading: '=1+1，"引号"',
      recovered: true,
      place: place(9, 40),
    }),
  ],
  anomalies: [
    {
      kind: 'lost-heading',
      line: 9,
      column: 1,
      expected: '二、',
      evidence: '“一、”之后直接出现“三、”',
      sectionId: 'plans_lighting/s05',
    },
    {
      kind: 'repeat',
      line: 20,
      column: 3,
      expected: '',
      evidence: '“（二）”出现两次',
      sectionId: '',
    },
  ],
});

const assignments: readonly (readonly [string, ElementAssignment])[] = [
  ['plans_lighting/s01', { element: '标题', source: 'position', confidence: 1 }],
  ['plans_lighting/s02', { element: '导语', source: 'body', confidence: 0.91239 }],
  ['plans_lighting/s03', { element: '组织领导', source: 'heading', confidence: 0.97 }],
  ['plans_lighting/s05', { element: '工作目标', source: 'body', confidence: 0.7 }],
];

const analysedWording: Wording = {
  phrases: [
    {
      phrase: '坚持建管并重',
      characters: 6,
      tokens: 3,
      documents: 7,
      independentDocuments: 6.5,
      clusters: 7,
      occurrences: 8,
      dispersion: 0.712345,
      association: 0.61,
      elements: [
        { name: '指导思想', independentDocuments: 6, occurrences: 7 },
        { name: '甲；乙', independentDocuments: 0.5, occurrences: 1 },
      ],
      genres: [{ name: 'plan', independentDocuments: 6.5, occurrences: 8 }],
      uses: [],
      headingShare: 0,
      clauseShare: 1,
      example: { documentId: 'plans_lighting', offset: 30, place: { line: 5, column: 2 } },
      score: 12.5,
    },
  ],
  frames: {
    frames: [
      {
        id: 'f0001',
        pattern: '以〔精神〕为指导',
        fixedCharacters: 4,
        slots: 1,
        documents: 5,
        independentDocuments: 4.5,
        occurrences: 5,
        clusters: 5,
        elements: [
          { element: '指导思想', occurrences: 4, documents: 4, independentDocuments: 3.5 },
        ],
        genres: [],
        uses: [],
        headingShare: 0,
        places: [],
        example: { documentId: 'd1', start: 0, end: 8, place: { line: 1, column: 1 } },
        score: 120,
      },
    ],
    fillers: [
      {
        frameId: 'f0001',
        slot: 1,
        type: '精神',
        filler: '=全市路灯会议精神',
        occurrences: 4,
        documents: 4,
      },
    ],
  },
  passages: [
    {
      id: 'r0001',
      kind: 'copied',
      aDocument: 'plans_lighting',
      bDocument: 'plans_pages-01',
      aSpan: { start: 2, end: 9 },
      bSpan: { start: 0, end: 7 },
      characters: 7,
      similarity: 0.857142,
      stockShare: 0,
      aElement: '工作目标',
      bElement: '',
    },
  ],
  passagesComplete: true,
  rates: new Map([
    [
      'plans_lighting',
      { document: 'plans_lighting', raw: 0.5, minusStock: 0.25, minusQuoted: 0.123456 },
    ],
  ]),
  warnings: [],
};

/** Places of a text of two lines, the second 4 lines further down. */
const placeRuns = Uint32Array.of(0, 3, 1, 6, 7, 2);

/** A whole analysis: three documents, two of them near-duplicates, one notice, one input that could not be read. */
export const analysis: Analysis = {
  options: {
    minDocuments: 3,
    encoding: 'gb18030',
    showNames: false,
    segmenter: 'nodejieba',
    structureOnly: false,
    phraseCharacters: { least: 4, most: 60 },
  },
  inputs: [
    { source: 'plans/lighting.txt', sha256: 'a'.repeat(64), encoding: 'utf-8', documents: 1 },
    { source: 'plans/pages.html', sha256: 'b'.repeat(64), encoding: 'gb18030', documents: 2 },
  ],
  documents: [
    { ...lighting, wording: { ...lighting.wording, placeRuns } },
    document('plans_pages-01', {
      year: '2025',
      wording: { ...lighting.wording, placeRuns },
      source: 'plans/pages.html',
      marker: '篇一',
      title: '-古树,保护方案',
      issuer: '',
    }),
    document('plans_pages-02', {
      source: 'plans/pages.html',
      index: 2,
      silentSplit: true,
      genre: 'notice',
      genreConfidence: 0.5,
    }),
  ],
  elements: new Map(assignments),
  clusters: [
    {
      id: 'plans_lighting',
      representative: 'plans_lighting',
      members: [
        { id: 'plans_lighting', containment: 1, similarity: 1 },
        { id: 'plans_pages-01', containment: 0.95, similarity: 0.912345 },
      ],
    },
    {
      id: 'plans_pages-02',
      representative: 'plans_pages-02',
      members: [{ id: 'plans_pages-02', containment: 1, similarity: 1 }],
    },
  ],
  weights: new Map([
    ['plans_lighting', 0.5],
    ['plans_pages-01', 0.5],
    ['plans_pages-02', 1],
  ]),
  outlines: [planOutline, noticeOutline],
  wording: analysedWording,
  removed: [
    {
      source: 'plans/pages.html',
      place: { start: { line: 2, column: 5 }, end: { line: 2, column: 40 } },
      kind: 'navigation',
      text: '首页 | 方案 | 总结',
      characters: 8,
    },
    {
      source: 'plans/pages.html',
      place: { start: { line: 9, column: 12 }, end: { line: 9, column: 25 } },
      kind: 'phrase',
      text: '（本文来自路灯公文网）',
      characters: 11,
    },
    {
      source: 'plans/pages.html',
      place: { start: { line: 30, column: 1 }, end: { line: 31, column: 9 } },
      kind: 'navigation',
      text: '上一页 下一页',
      characters: 6,
    },
  ],
  unreadable: [
    {
      code: 'encrypted',
      source: 'plans/locked.docx',
      message: '文件有密码，请去掉密码后另存再试。',
    },
  ],
  warnings: ['plans/pages.html：有 2 个无法识别的字节。'],
};

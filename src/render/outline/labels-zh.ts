import type {
  ExamplePlace,
  HeadingWording,
  OutlineFrame as PhraseFrame,
  OutlinePhrase,
} from '../../mining/outline/genre-outline.ts';
import { genreName } from '../../taxonomy/genre-table.ts';
import { formatChineseNumeral } from '../../text/numerals.ts';
import type {
  ChecklistFrame,
  ElementFrame,
  OrderFrame,
  OutlineFrame,
  OutlineLabels,
} from './labels.ts';
import { amount } from './figures.ts';
import { plain } from './markdown.ts';

function wordingList(wordings: readonly HeadingWording[]): string {
  return wordings
    .map(({ wording, documents }) => `${plain(wording)}（${documents} 篇）`)
    .join('、');
}

function place(example: ExamplePlace): string {
  return `${plain(example.source)} 第 ${example.place.line} 行`;
}

function exampleText(example: ExamplePlace): string {
  const title = example.title === '' ? '' : `《${plain(example.title)}》，`;
  const ownHeading = example.heading !== '' && example.heading !== example.title;
  const heading = ownHeading ? `，标题“${plain(example.heading)}”` : '';
  const opening = example.opening === '' ? '' : `：${plain(example.opening)}……`;
  return `${title}${place(example)}${heading}${opening}`;
}

function phraseList(phrases: readonly OutlinePhrase[]): string {
  return phrases
    .map(
      ({ phrase, independentDocuments }) =>
        `“${plain(phrase)}”（${amount(independentDocuments)} 篇）`,
    )
    .join('、');
}

/** `成立以〔职务〕为组长的〔工作〕领导小组（5 篇）；〔职务〕如 局长、镇长；〔工作〕如 …`. */
function frameText({ pattern, independentDocuments, slots }: PhraseFrame): string {
  const fillers = slots
    .filter((slot) => slot.fillers.length > 0)
    .map(({ type, fillers: found }) => `〔${plain(type)}〕如 ${found.map(plain).join('、')}`);
  return [`${plain(pattern)}（${amount(independentDocuments)} 篇）`, ...fillers].join('；');
}

const outline: OutlineFrame = {
  title: (genre) => `# ${genreName(genre)}：规范化提纲`,
  head: ({ genre, documents, independent }) => [
    `本提纲归纳自本库 ${documents} 篇${genreName(genre)}。内容雷同的文稿合起来只算一篇，折合 ${independent} 篇独立文稿（下称“独立篇”）。各项内容按多数文稿的先后排列，没有读过这些文稿，也可以照此起草。`,
    '',
    '看每一项时，请把两种依据分开：',
    '',
    '- **本库层级**说的是别人实际怎么写，按占比的 95% 置信区间划定。必备：区间下限不低于 60%，可以放心地说多数同类文稿都有；建议：下限不低于 25%，可以放心地说至少四分之一的同类文稿有；可选：其余各项，也包括篇数太少、还说不准的。独立篇不足 5 篇时不定必备。',
    '- **规范要求**说的是写作规范、写作指南要求怎么写，逐条注明出处，与本库多见少见无关。',
    '',
    '两者不一致的地方，用 ▲ 标明。',
  ],
  section: (index, title) => `## ${formatChineseNumeral(index)}、${title}`,
  overview: '内容一览',
  overviewHeader: ['序号', '要素', '本库层级', '本库支持', '规范要求', '提示'],
  skeleton: '起草骨架',
  skeletonIntro:
    '本库必备、建议的各项和规范要求的各项，依次列在下面，标题用本库最常用的说法。可以直接照抄，再按“逐项写法”填写。',
  skeletonUse:
    '〔填写……〕处都要换成实际内容，不需要的项连标题一起删去，并顺改序号。批注是写法提示，定稿前请删去全部批注，再用 fanben check 核对一遍。',
  rare: (elements) =>
    `只有个别文稿写到、规范也没有提出要求的，这里从略：${elements.map(([name, documents]) => `${name}（${documents} 篇）`).join('、')}。`,
  titleLine: (element) => `（${element}）`,
  withoutHeading: (element) => `（${element}，不设标题）`,
  normOnly: '（规范要求，本库少见）',
  details: '逐项写法',
  candidates: '要素表以外、本库自有的内容',
  candidatesIntro:
    '下面各项不在 fanben 的要素表里，是从本库多篇独立文稿的标题中归并出来的，名称取其中最有代表性的一个。是否要写，请结合本单位的任务判断。',
  candidatePlace: (position) => `- **通常位置**：全文的 ${position} 处（0% 为开头，100% 为结尾）`,
  smallNumbers: '篇数少的时候怎样看这些数',
  smallNumbersText: ({ independent, low, high, few }) => [
    `- 本类共 ${independent} 篇独立篇。即使篇篇都有某项内容，95% 置信区间的下限也只到 ${low}；即使一篇都没有，上限仍有 ${high}。${few ? '区间这样宽，占比只能当线索，不能当结论。' : ''}`,
    '- 比较两项内容时，先看区间是否重叠。区间大半重叠的，不能说一项比另一项更常见。',
    '- “可选”不等于“不该写”：篇数不够时，真正常见的内容也可能暂列可选。补充文稿后重新分析，层级会更准。',
    '- 层级来自本库，本库偏重哪些单位、哪些年份，层级就带着哪种偏向。必须写什么，以规范要求和上级通知为准。',
  ],
};

const element: ElementFrame = {
  heading: (index, name, tier, norm) =>
    `### ${index}. ${plain(name)}（本库${tier}；规范：${norm}）`,
  candidateHeading: (index, name, tier) => `### ${index}. ${name}（本库${tier}）`,
  support: (f) =>
    `- **本库支持**：${f.documents}/${f.ofDocuments} 篇（独立 ${f.independent}/${f.ofIndependent} 篇），占独立篇的 ${f.share}，95% 置信区间 ${f.low}～${f.high}`,
  norms: (norms) => `- **规范要求**：${norms.join('；')}`,
  standing: (text) => `- **提示**：${text}`,
  headings: (wordings) => `- **常用标题**：${wordingList(wordings)}`,
  subheadings: (wordings) => `- **常用二级标题**：${wordingList(wordings)}`,
  noHeading: '- **常用标题**：不设标题，直接成段',
  length: ({ median, low, high, share }) =>
    `- **通常篇幅**：中位数 ${median} 字，半数文稿在 ${low}～${high} 字之间；占本类全部文字的 ${share}`,
  guidance: (text) => `- **写什么**：${plain(text)}`,
  phrases: (phrases) => `- **常用语句**：${phraseList(phrases)}`,
  frames: '- **常用句式**（〔〕里按实际填写）：',
  frame: (frame) => `  - ${frameText(frame)}`,
  examples: '- **实例**：',
  example: (example) => `  - ${exampleText(example)}`,
  absent: '- **实例**：本库没有',
};

const order: OrderFrame = {
  title: '先后次序',
  agreement: (tau) =>
    `本提纲的次序是与各篇文稿分歧最小的排法。各篇与它的平均一致程度（Kendall τ）为 ${tau}：1 是完全一致，0 是看不出次序，-1 是完全相反。`,
  neighbours: '相邻两项的先后，在同时有这两项的独立篇里：',
  header: ['在前', '在后', '依据'],
  beforeIn: (documents, both, share) => `${both} 篇中 ${documents} 篇如此（${share}）`,
  contested: '下面几对的次序并不固定，可以按内容需要安排：',
  rest: '其余各对的先后见 analyse 输出的 order.csv。',
};

const checklist: ChecklistFrame = {
  title: (genre) => `# ${genreName(genre)}：内容核对表`,
  intro: ({ genre, documents, independent }) => [
    `依据本库 ${documents} 篇${genreName(genre)}（独立篇 ${independent} 篇）。写完一项，在“□”里打一个勾。`,
    '“本库层级”是别人实际怎么写，“规范要求”是规范和指南要求怎么写，两者分开看；不一致的用 ▲ 标明。',
  ],
  header: [
    '□',
    '要素',
    '本库层级',
    '本库支持',
    '规范要求（出处）',
    '常用标题',
    '写什么',
    '常用语句和句式',
    '实例位置',
  ],
  normOnly: (elements) =>
    `▲ 规范要求、但本库过半文稿没有：${elements.join('、')}。别人少写，不等于可以不写。`,
  corpusOnly: (elements) =>
    `▲ 本库常见、但规范不提倡：${elements.join('、')}。别人都写，不等于必须写。`,
  candidates: '要素表以外、本库自有的内容，是否要写请自行判断：',
};

/** Frame text in Chinese. */
export const labelsZh: OutlineLabels = {
  tier: { required: '必备', recommended: '建议', optional: '可选', discouraged: '不提倡' },
  standing: {
    'norm-only': '▲ 规范要求，本库少见',
    'corpus-only': '▲ 本库常见，规范不提倡',
    agreed: '',
  },
  noNorm: '未见明确要求',
  outline,
  element,
  order,
  checklist,
  shortSupport: (f) => `${f.documents}/${f.ofDocuments} 篇（独立篇 ${f.share}）`,
  norm: (status, source) => `${status}——${plain(source)}`,
  listed: (items) => items.join('、'),
  between: '；',
  place,
};

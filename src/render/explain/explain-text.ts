import type {
  ExplainedDocument,
  ExplainedLine,
  Explanation,
  Judgement,
  LineKind,
} from '../../pipeline/explain/explanation.ts';
import type { Reason } from '../../evidence/weigh.ts';
import { genreName } from '../../taxonomy/genre-table.ts';
import { isGenre } from '../../taxonomy/genre.ts';

const KIND_NAMES: Readonly<Record<LineKind, string>> = {
  furniture: '网页附属',
  marker: '分篇标记',
  title: '标题',
  lead: '导语',
  line: '小标题',
  'run-in': '接排标题',
  'list-item': '条目',
  unmarked: '无标题的一节',
  closing: '结尾',
  body: '正文',
};

const DECISION_NAMES: Readonly<Record<Judgement['decision'], string>> = {
  furniture: '附属',
  start: '起篇',
  heading: '标题',
  genre: '文种',
  element: '要素',
};

const SHOWN = 40;

function percent(probability: number): string {
  return `${Math.round(probability * 100)}%`;
}

function signed({ why, points }: Reason): string {
  return `${why}（${points > 0 ? '+' : '−'}${Math.abs(points).toFixed(1)}）`;
}

function judgementText({ decision, answer, probability, ...reasons }: Judgement): string {
  const name = decision === 'genre' && isGenre(answer) ? genreName(answer) : answer;
  const sure = probability === undefined ? '' : ` ${percent(probability)}`;
  const pro = reasons.for.map(signed);
  const against = reasons.against.map(signed);
  return [
    `${DECISION_NAMES[decision]}：${name}${sure}`,
    ...(pro.length > 0 ? [`因为 ${pro.join('，')}`] : []),
    ...(against.length > 0 ? [`不利 ${against.join('，')}`] : []),
  ].join('；');
}

function documentText(document: ExplainedDocument, index: number): readonly string[] {
  const { title, startLine, endLine, hierarchy, judgements } = document;
  return [
    `第 ${index + 1} 篇  ${title === '' ? '（没有标题）' : title}  第 ${startLine}–${endLine} 行`,
    `  层次：${hierarchy.length === 0 ? '没有序号' : hierarchy.join(' → ')}`,
    ...judgements.map((judgement) => `  ${judgementText(judgement)}`),
  ];
}

function lineText({ line, text, kind, depth, judgements }: ExplainedLine): readonly string[] {
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  const level = depth === undefined ? '' : ` ${depth} 级`;
  return [
    `${String(line).padStart(5)}  ${KIND_NAMES[kind]}${level}  ${shown}`,
    ...judgements.map((judgement) => `       ${judgementText(judgement)}`),
  ];
}

/** An explanation for a person at a terminal, in Chinese: the documents first, then line by line. */
export function explainText({ source, documents, lines }: Explanation): string {
  const head =
    documents.length === 0 ? [`${source}：没有找到正文`] : [`${source}：${documents.length} 篇`];
  return `${[...head, ...documents.flatMap(documentText), '', ...lines.flatMap(lineText)].join('\n')}\n`;
}

import type {
  GenreOutline,
  NormativeStatus,
  OutlineElement,
} from '../../mining/outline/genre-outline.ts';

const STATUS: Readonly<Record<NormativeStatus['status'], string>> = {
  required: '必备',
  recommended: '宜有',
  optional: '可有',
  discouraged: '不提倡',
};

/** 同类文本 47/50 篇有此项 */
export function supportText(element: OutlineElement, outline: GenreOutline): string {
  return `同类文本 ${element.documents}/${outline.documents} 篇有此项`;
}

/** What standards say of an element: 规范：必备（…）; empty if they say nothing. */
export function normText({ normative }: OutlineElement): string {
  if (normative.length === 0) return '';
  const all = normative.map(({ status, source }) => `${STATUS[status]}（${source}）`);
  return `规范：${all.join('，')}`;
}

/** 常用标题：工作目标、目标任务; empty if the element stands under no heading. */
export function headingsText({ headings }: OutlineElement): string {
  const wordings = headings.slice(0, 3).map(({ wording }) => wording);
  return wordings.length === 0 ? '' : `常用标题：${wordings.join('、')}`;
}

/** Where the element can be seen: 例：《…》（plans/a.txt 第 9 行）; empty without an example. */
export function exampleText({ examples }: OutlineElement): string {
  const [example] = examples;
  if (example === undefined) return '';
  const title = example.title === '' ? '' : `《${example.title}》，`;
  return `例：${title}${example.source} 第 ${example.place.line} 行`;
}

/** Pieces of evidence that are there, put together. */
export function evidenceText(pieces: readonly string[]): string {
  return pieces.filter((piece) => piece !== '').join('；');
}

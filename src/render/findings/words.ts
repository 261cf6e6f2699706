import type { CheckReport, Finding } from '../../check/finding.ts';
import type { Severity } from '../../check/severity.ts';
import { genreName } from '../../taxonomy/genre-table.ts';

/** Severities from the gravest down, as drafters are told of them. */
export const severityNames: readonly (readonly [Severity, string])[] = [
  ['error', '错误'],
  ['warn', '警告'],
  ['info', '提示'],
];

/** Control characters, bidirectional controls and lone surrogates. */
const UNSHOWN = /(?![\t\n])[\p{Cc}\p{Cs}\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/**
 * A text of the draft's that can do no harm where it is shown: what a terminal or a browser would obey becomes U+FFFD,
 * unit by unit, so that offsets hold. Tabs and line ends stay.
 */
export function shown(text: string): string {
  return text.replaceAll(UNSHOWN, '\uFFFD');
}

/** Where a finding stands, as the draft's user sees it: in docx lines are paragraphs, in html lines of the markup. */
export function placeText({ line, column }: Finding, format: CheckReport['format']): string {
  if (format === 'docx') return `第 ${line} 段第 ${column} 字`;
  return `${format === 'html' ? '源文件' : ''}第 ${line} 行第 ${column} 列`;
}

/** How many findings of each severity; known deviations apart. */
export function countsText(findings: readonly Finding[]): string {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity && finding.deviation === undefined)
      .length;
  const deviations = findings.filter(({ deviation }) => deviation !== undefined).length;
  const counts = severityNames.map(([severity, name]) => `${name} ${count(severity)}`);
  if (deviations > 0) counts.push(`本单位约定 ${deviations}`);
  return counts.join('，');
}

/** The draft's genre, and those of its parts if it holds several. */
export function genreText({ genre, parts, format }: CheckReport): string {
  if (parts.length < 2) return genreName(genre);
  const unit = format === 'docx' ? '段' : '行';
  const names = parts.map((part) => `${genreName(part.genre)}（第 ${part.line} ${unit}起）`);
  return `${genreName(genre)}；共 ${parts.length} 篇：${names.join('、')}`;
}

/** What the draft was checked against. */
export function modelText({ genre, model }: CheckReport): string {
  return `${model.documents} 篇文稿，其中${genreName(genre)} ${model.genreDocuments} 篇`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** How near the draft is to the outline, and how much of it stands elsewhere; what was not worked out is left out. */
export function figuresText({ fitness, originality }: CheckReport): readonly string[] {
  return [
    ...(fitness === null ? [] : [`与提纲的相符程度：${percent(fitness)}`]),
    ...(originality === null
      ? []
      : [
          `与语料相同的文字：${percent(originality.raw)}，除去套话后 ${percent(originality.minusStock)}，除去引文后 ${percent(originality.minusQuoted)}`,
        ]),
  ];
}

/** Rules of which not all findings are listed. */
export function unlistedText({ rules }: CheckReport): readonly string[] {
  return rules.flatMap(({ id, unlisted = 0 }) =>
    unlisted > 0 ? [`${id} 找到的太多，另有 ${unlisted} 处没有列出。`] : [],
  );
}

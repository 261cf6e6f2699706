import type { GenreOutline } from '../../mining/outline/genre-outline.ts';
import { wilsonInterval } from '../../mining/outline/wilson-interval.ts';
import type { Lang } from '../../model/lang.ts';
import { elementSection, normStatuses, supportFigures } from './element-blocks.ts';
import { amount, percent } from './figures.ts';
import { labelsEn } from './labels-en.ts';
import { labelsZh } from './labels-zh.ts';
import type { GenreFigures, OutlineLabels } from './labels.ts';
import { plain, table } from './markdown.ts';
import { orderSection } from './order-section.ts';
import { skeletonLines } from './skeleton.ts';
import { candidateElements, listedElements, rareElements, standingOf } from './standing.ts';

/** Below this many independent documents a share is a hint only. */
const fewDocuments = 20;

/** A section of the outline: its title and its lines; no lines, no section. */
type Section = { readonly title: string; readonly lines: readonly string[] };
type SectionOf = (outline: GenreOutline, labels: OutlineLabels) => Section;

export function labelsOf(lang: Lang): OutlineLabels {
  return lang === 'en' ? labelsEn : labelsZh;
}

export function genreFigures(outline: GenreOutline): GenreFigures {
  return {
    genre: outline.genre,
    documents: String(outline.documents),
    independent: amount(outline.independentDocuments),
  };
}

/** A sentence on elements that are left out, as lines; none if there are none. */
export function rareLines(outline: GenreOutline, labels: OutlineLabels): readonly string[] {
  const rare = rareElements(outline);
  if (rare.length === 0) return [];
  return [labels.outline.rare(rare.map(({ element, documents }) => [element, documents])), ''];
}

const overview: SectionOf = (outline, labels) => {
  const rows = listedElements(outline).map((element, index) => [
    String(index + 1),
    plain(element.element),
    labels.tier[element.tier],
    labels.shortSupport(supportFigures(outline, element)),
    normStatuses(element, labels),
    labels.standing[standingOf(element)],
  ]);
  return {
    title: labels.outline.overview,
    lines: [...table(labels.outline.overviewHeader, rows), '', ...rareLines(outline, labels)],
  };
};

const skeleton: SectionOf = (outline, labels) => {
  const lines = skeletonLines(outline, labels);
  return {
    title: labels.outline.skeleton,
    lines:
      lines.length === 0 ? [] : [labels.outline.skeletonIntro, '', '```text', ...lines, '```', ''],
  };
};

const details: SectionOf = (outline, labels) => ({
  title: labels.outline.details,
  lines: listedElements(outline).flatMap((element, index) =>
    elementSection({ outline, element, labels }, index + 1),
  ),
});

const order: SectionOf = (outline, labels) => ({
  title: labels.order.title,
  lines: orderSection(outline, labels),
});

const candidates: SectionOf = (outline, labels) => {
  const found = candidateElements(outline);
  const lines = found.flatMap((element, index) =>
    elementSection({ outline, element, labels }, index + 1),
  );
  return {
    title: labels.outline.candidates,
    lines: found.length === 0 ? [] : [labels.outline.candidatesIntro, '', ...lines],
  };
};

const smallNumbers: SectionOf = (outline, labels) => {
  const n = outline.independentDocuments;
  const figures = {
    independent: amount(n),
    low: percent(wilsonInterval(n, n).low),
    high: percent(wilsonInterval(0, n).high),
    few: n < fewDocuments,
  };
  return {
    title: labels.outline.smallNumbers,
    lines: [...labels.outline.smallNumbersText(figures), ''],
  };
};

const sections: readonly SectionOf[] = [
  overview,
  skeleton,
  details,
  order,
  candidates,
  smallNumbers,
];

/** outline.<genre>.md: what a drafter writes from. The outline must be one of a model (figures rounded, names masked). */
export function outlineMarkdown(outline: GenreOutline, lang: Lang): string {
  const labels = labelsOf(lang);
  const lines = [
    labels.outline.title(outline.genre),
    '',
    ...labels.outline.head(genreFigures(outline)),
    '',
  ];
  let index = 0;
  for (const section of sections) {
    const { title, lines: body } = section(outline, labels);
    if (body.length === 0) continue;
    index++;
    lines.push(labels.outline.section(index, title), '', ...body);
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

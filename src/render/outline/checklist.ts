import type { GenreOutline, OutlineElement } from '../../mining/outline/genre-outline.ts';
import type { Lang } from '../../model/lang.ts';
import { csvFile, flag, number, text, type Column } from '../csv.ts';
import type { RenderedFile } from '../rendered-file.ts';
import {
  joinCell,
  normColumns,
  supportColumns,
  wordingsCell,
  type ElementRow,
} from '../tables/elements.ts';
import { normTexts, supportFigures } from './element-blocks.ts';
import type { OutlineLabels } from './labels.ts';
import { plain, table } from './markdown.ts';
import { genreFigures, labelsOf, rareLines } from './outline-markdown.ts';
import {
  candidateElements,
  listedElements,
  rareElements,
  standingOf,
  type Standing,
} from './standing.ts';

const shownWordings = 3;
const shownPhrases = 3;
const shownFrames = 2;

/** The best phrases and frames of an element, one a line. */
function wordingCell({ phrases, frames }: OutlineElement): string {
  return [
    ...phrases.slice(0, shownPhrases).map(({ phrase }) => plain(phrase)),
    ...frames.slice(0, shownFrames).map(({ pattern }) => plain(pattern)),
  ].join('<br>');
}

function checkRow(
  outline: GenreOutline,
  element: OutlineElement,
  labels: OutlineLabels,
): readonly string[] {
  const standing = labels.standing[standingOf(element)];
  const norms = normTexts(element, labels).join(labels.between);
  const [example] = element.examples;
  return [
    '□',
    plain(element.element),
    labels.tier[element.tier],
    labels.shortSupport(supportFigures(outline, element)),
    standing === '' ? norms : `**${standing}**<br>${norms}`,
    labels.listed(element.headings.slice(0, shownWordings).map(({ wording }) => plain(wording))),
    plain(element.guidance),
    wordingCell(element),
    example === undefined ? '' : labels.place(example),
  ];
}

function checkTable(
  outline: GenreOutline,
  elements: readonly OutlineElement[],
  labels: OutlineLabels,
): readonly string[] {
  const rows = elements.map((element) => checkRow(outline, element, labels));
  return table(labels.checklist.header, rows);
}

/** checklist.<genre>.md: a row an element, with a box to tick. The outline must be one of a model. */
export function checklistMarkdown(outline: GenreOutline, lang: Lang): string {
  const labels = labelsOf(lang);
  const listed = listedElements(outline);
  const candidates = candidateElements(outline);
  const named = (standing: Standing): readonly string[] =>
    listed.filter((element) => standingOf(element) === standing).map(({ element }) => element);
  const normOnly = named('norm-only');
  const corpusOnly = named('corpus-only');
  const lines = [
    labels.checklist.title(outline.genre),
    '',
    labels.checklist.intro(genreFigures(outline)).join('\n\n'),
    '',
    ...checkTable(outline, listed, labels),
    '',
    ...(normOnly.length === 0 ? [] : [labels.checklist.normOnly(normOnly), '']),
    ...(corpusOnly.length === 0 ? [] : [labels.checklist.corpusOnly(corpusOnly), '']),
    ...rareLines(outline, labels),
    ...(candidates.length === 0
      ? []
      : [labels.checklist.candidates, '', ...checkTable(outline, candidates, labels), '']),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Columns of checklist.<genre>.csv. */
export const checklistColumns: readonly Column<ElementRow>[] = [
  text('element', ({ element }) => element.element),
  flag('listed', ({ element }) => element.listed),
  text('tier', ({ element }) => element.tier),
  ...supportColumns,
  ...normColumns,
  text('standing', ({ element }) => standingOf(element)),
  text('headings', ({ element }) => wordingsCell(element.headings)),
  text('what_to_write', ({ element }) => element.guidance),
  text('example_source', ({ element }) => element.examples[0]?.source ?? ''),
  number('example_line', ({ element }) => element.examples[0]?.place.line ?? ''),
  number('example_column', ({ element }) => element.examples[0]?.place.column ?? ''),
  text('phrases', ({ element }) => joinCell(element.phrases.map(({ phrase }) => phrase))),
  text('frames', ({ element }) => joinCell(element.frames.map(({ pattern }) => pattern))),
];

/** checklist.<genre>.csv: the same for spreadsheets, rare elements and those found in the corpus only at the end. */
export function checklistTable(outline: GenreOutline): RenderedFile {
  const elements = [listedElements, rareElements, candidateElements].flatMap((choose) =>
    choose(outline),
  );
  return csvFile(`checklist.${outline.genre}.csv`, checklistColumns, () =>
    elements.map((element): ElementRow => ({ outline, element })),
  );
}

import type { GenreOutline } from '../mining/outline/genre-outline.ts';
import type { Lang } from '../model/lang.ts';
import { modelOf, serialiseModel } from '../model/model.ts';
import { showText } from '../model/present-outline.ts';
import type { Analysis } from '../pipeline/analysis.ts';
import { checklistMarkdown, checklistTable } from './outline/checklist.ts';
import { jsonText, outlineJson } from './outline/outline-json.ts';
import { outlineMarkdown } from './outline/outline-markdown.ts';
import { wholeFile, type RenderedFile } from './rendered-file.ts';
import { runReport } from './run-report.ts';
import { clustersTable, unreadableTable } from './tables/clusters.ts';
import { documentsTable } from './tables/documents.ts';
import { elementsTable, orderTable } from './tables/elements.ts';
import { placesTable } from './tables/places.ts';
import { removedTable } from './tables/removed.ts';
import { reuseTables } from './tables/reuse.ts';
import { anomaliesTable, sectionsTable } from './tables/sections.ts';
import { wordingTables } from './tables/wording.ts';

/** The files of one genre: outline for people and programs, checklist for people and spreadsheets. */
export function outlineFiles(outline: GenreOutline, lang: Lang): readonly RenderedFile[] {
  const { genre } = outline;
  return [
    wholeFile(`outline.${genre}.md`, () => outlineMarkdown(outline, lang)),
    wholeFile(`outline.${genre}.json`, () => jsonText(outlineJson(outline))),
    wholeFile(`checklist.${genre}.md`, () => checklistMarkdown(outline, lang)),
    checklistTable(outline),
  ];
}

/**
 * All files of an analysis but the cleaned texts (docs/contract.md). Equal analyses give equal bytes: figures are
 * rounded to four decimals, nothing tells the time or the machine. Outlines and checklists are written from the model,
 * so that `fanben outline` gives the same from model.json later. Personal data is masked unless `showNames` is set.
 */
export function renderTables(analysis: Analysis, lang: Lang = 'zh'): readonly RenderedFile[] {
  const show = showText(analysis.options.showNames);
  const model = modelOf(analysis);
  const { genre: wanted } = analysis.options;
  const outlines = model.outlines.filter(({ genre }) => wanted === undefined || genre === wanted);
  const files = [
    documentsTable(analysis, show),
    sectionsTable(analysis, show),
    anomaliesTable(analysis, show),
    elementsTable(model.outlines),
    orderTable(model.outlines),
    clustersTable(analysis),
    ...wordingTables(analysis),
    ...reuseTables(analysis),
    placesTable(analysis),
    removedTable(analysis),
    unreadableTable(analysis),
    ...outlines.flatMap((outline) => outlineFiles(outline, lang)),
    wholeFile('model.json', () => serialiseModel(model)),
  ];
  const paths = files.map(({ path }) => path);
  return [...files, wholeFile('run.json', () => jsonText(runReport(analysis, paths)))];
}

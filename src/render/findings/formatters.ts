import type { CheckRun } from './check-run.ts';
import { findingsCsv } from './findings-csv.ts';
import { findingsHtml } from './findings-html.ts';
import { findingsJson } from './findings-json.ts';
import { findingsSarif } from './findings-sarif.ts';
import { findingsText } from './findings-text.ts';

/** Formats of a report that is text. */
export const textFormats = ['text', 'json', 'sarif', 'csv', 'html'] as const;
export type TextFormat = (typeof textFormats)[number];

/** How the outcome of a run becomes the content of a file. */
export const formatters: Readonly<Record<TextFormat, (run: CheckRun) => string>> = {
  text: findingsText,
  json: findingsJson,
  sarif: findingsSarif,
  csv: findingsCsv,
  html: findingsHtml,
};

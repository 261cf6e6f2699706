import type { AnomalyRecord, SectionRecord } from '../../corpus/document-record.ts';
import type { ElementAssignment } from '../../corpus/element-assignment.ts';
import type { ShowText } from '../../model/present-outline.ts';
import type { Analysis } from '../../pipeline/analysis.ts';
import { csvFile, number, text, type Column } from '../csv.ts';
import type { RenderedFile } from '../rendered-file.ts';

type SectionRow = {
  readonly documentId: string;
  readonly section: SectionRecord;
  readonly element: ElementAssignment | undefined;
};

/** Columns of sections.csv (docs/contract.md). */
export function sectionColumns(show: ShowText): readonly Column<SectionRow>[] {
  return [
    text('document_id', (row) => row.documentId),
    text('section_id', (row) => row.section.id),
    text('parent_id', (row) => row.section.parentId),
    number('position', (row) => row.section.position),
    number('depth', (row) => row.section.depth),
    text('number', (row) => row.section.number),
    text('heading', (row) => show(row.section.heading)),
    text('form', (row) => row.section.form),
    text('element', (row) => row.element?.element ?? ''),
    text('element_source', (row) => row.element?.source ?? ''),
    number('element_confidence', (row) => row.element?.confidence ?? ''),
    number('start_line', (row) => row.section.place.start.line),
    number('start_column', (row) => row.section.place.start.column),
    number('end_line', (row) => row.section.place.end.line),
    number('end_column', (row) => row.section.place.end.column),
    number('characters', (row) => row.section.characters),
    number('tokens', (row) => row.section.tokens),
    number('sentences', (row) => row.section.sentences),
  ];
}

function* sectionRows(analysis: Analysis): Generator<SectionRow> {
  for (const document of analysis.documents)
    for (const section of document.sections)
      yield { documentId: document.id, section, element: analysis.elements.get(section.id) };
}

/** sections.csv: one row a section, in document order. */
export function sectionsTable(analysis: Analysis, show: ShowText): RenderedFile {
  return csvFile('sections.csv', sectionColumns(show), () => sectionRows(analysis));
}

type AnomalyRow = {
  readonly documentId: string;
  readonly anomaly: AnomalyRecord;
  readonly element: string;
};

/** Columns of anomalies.csv (docs/contract.md). */
export function anomalyColumns(show: ShowText): readonly Column<AnomalyRow>[] {
  return [
    text('document_id', (row) => row.documentId),
    text('kind', (row) => row.anomaly.kind),
    number('line', (row) => row.anomaly.line),
    number('column', (row) => row.anomaly.column),
    text('expected', (row) => row.anomaly.expected),
    text('likely_element', (row) => row.element),
    text('evidence', (row) => show(row.anomaly.evidence)),
  ];
}

function* anomalyRows(analysis: Analysis): Generator<AnomalyRow> {
  for (const document of analysis.documents)
    for (const anomaly of document.anomalies) {
      const element = analysis.elements.get(anomaly.sectionId)?.element ?? '';
      yield { documentId: document.id, anomaly, element };
    }
}

/** anomalies.csv: one row for each thing in the numbering that does not add up. */
export function anomaliesTable(analysis: Analysis, show: ShowText): RenderedFile {
  return csvFile('anomalies.csv', anomalyColumns(show), () => anomalyRows(analysis));
}

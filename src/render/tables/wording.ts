import type { Frame, FrameSlotFiller } from '../../mining/frames/frame.ts';
import type { Phrase, PhraseCount } from '../../mining/phrases/phrase.ts';
import { round4 } from '../../model/round.ts';
import type { Analysis } from '../../pipeline/analysis.ts';
import { csvFile, number, text, type Column } from '../csv.ts';
import type { RenderedFile } from '../rendered-file.ts';
import { joinCell } from './elements.ts';

/** `指导思想×12；工作要求×3`: names with the number of independent documents. */
function countsCell(counts: readonly PhraseCount[]): string {
  return joinCell(
    counts.map(({ name, independentDocuments }) => `${name}×${round4(independentDocuments)}`),
  );
}

/** Columns of phrases.csv (docs/contract.md). */
export const phraseColumns: readonly Column<Phrase>[] = [
  text('phrase', (row) => row.phrase),
  number('characters', (row) => row.characters),
  number('tokens', (row) => row.tokens),
  number('documents', (row) => row.documents),
  number('independent_documents', (row) => row.independentDocuments),
  number('occurrences', (row) => row.occurrences),
  number('dispersion', (row) => row.dispersion),
  number('association', (row) => row.association),
  text('elements', (row) => countsCell(row.elements)),
  text('genres', (row) => countsCell(row.genres)),
  text('example_document', (row) => row.example.documentId),
  number('example_line', (row) => row.example.place.line),
  number('example_column', (row) => row.example.place.column),
];

/** Columns of frames.csv (docs/contract.md). */
export const frameColumns: readonly Column<Frame>[] = [
  text('frame_id', (row) => row.id),
  text('pattern', (row) => row.pattern),
  number('fixed_characters', (row) => row.fixedCharacters),
  number('slots', (row) => row.slots),
  number('documents', (row) => row.documents),
  number('independent_documents', (row) => row.independentDocuments),
  number('occurrences', (row) => row.occurrences),
  text('elements', (row) =>
    joinCell(
      row.elements
        .filter(({ element }) => element !== '')
        .map(({ element, independentDocuments }) => `${element}×${round4(independentDocuments)}`),
    ),
  ),
];

/** Columns of frame_slots.csv (docs/contract.md). */
export const frameSlotColumns: readonly Column<FrameSlotFiller>[] = [
  text('frame_id', (row) => row.frameId),
  number('slot', (row) => row.slot),
  text('type', (row) => row.type),
  text('filler', (row) => row.filler),
  number('occurrences', (row) => row.occurrences),
  number('documents', (row) => row.documents),
];

/** phrases.csv, frames.csv and frame_slots.csv: the best first; none if only the structure was asked for. */
export function wordingTables({ wording }: Analysis): readonly RenderedFile[] {
  if (wording === undefined) return [];
  const { phrases, frames } = wording;
  return [
    csvFile('phrases.csv', phraseColumns, () => phrases),
    csvFile('frames.csv', frameColumns, () => frames.frames),
    csvFile('frame_slots.csv', frameSlotColumns, () => frames.fillers),
  ];
}

import { checklistColumns } from '../outline/checklist.ts';
import type { CellKind } from '../csv.ts';
import { clusterColumns, unreadableColumns } from './clusters.ts';
import { documentColumns } from './documents.ts';
import { elementColumns, orderColumns } from './elements.ts';
import { placeColumns } from './places.ts';
import { removedColumns } from './removed.ts';
import { reuseColumns } from './reuse.ts';
import { anomalyColumns, sectionColumns } from './sections.ts';
import { frameColumns, frameSlotColumns, phraseColumns } from './wording.ts';

type Described = readonly { readonly name: string; readonly kind: CellKind }[];

const asIs = (text: string): string => text;

const tables: ReadonlyMap<string, Described> = new Map<string, Described>([
  ['documents', documentColumns(asIs)],
  ['sections', sectionColumns(asIs)],
  ['anomalies', anomalyColumns(asIs)],
  ['elements', elementColumns],
  ['order', orderColumns],
  ['clusters', clusterColumns],
  ['unreadable', unreadableColumns],
  ['checklist', checklistColumns],
  ['phrases', phraseColumns],
  ['frames', frameColumns],
  ['frame_slots', frameSlotColumns],
  ['reuse', reuseColumns],
  ['places', placeColumns],
  ['removed', removedColumns],
]);

/**
 * What the columns of a table of an output folder hold, by the table's name (`documents`, `checklist.plan`); columns
 * that are not known hold words.
 */
export function columnKinds(table: string): ReadonlyMap<string, CellKind> {
  const columns = tables.get(table) ?? tables.get(table.replace(/\..*$/u, '')) ?? [];
  return new Map(columns.map(({ name, kind }) => [name, kind]));
}

import type { ClusterMember, NearDuplicateCluster } from '../../mining/reuse/near-duplicates.ts';
import type { IngestError } from '../../ingest/source-text.ts';
import type { Analysis } from '../../pipeline/analysis.ts';
import { csvFile, flag, number, text, type Column } from '../csv.ts';
import type { RenderedFile } from '../rendered-file.ts';

type ClusterRow = { readonly cluster: NearDuplicateCluster; readonly member: ClusterMember };

/** Columns of clusters.csv (docs/contract.md). */
export const clusterColumns: readonly Column<ClusterRow>[] = [
  text('cluster_id', (row) => row.cluster.id),
  text('document_id', (row) => row.member.id),
  flag('representative', (row) => row.member.id === row.cluster.representative),
  number('containment', (row) => row.member.containment),
  number('similarity', (row) => row.member.similarity),
];

function* clusterRows(analysis: Analysis): Generator<ClusterRow> {
  for (const cluster of analysis.clusters)
    if (cluster.members.length > 1) for (const member of cluster.members) yield { cluster, member };
}

/**
 * clusters.csv: one row a document that has near-duplicates. Documents that have none are left out; documents.csv
 * gives each its own cluster.
 */
export function clustersTable(analysis: Analysis): RenderedFile {
  return csvFile('clusters.csv', clusterColumns, () => clusterRows(analysis));
}

/** Columns of unreadable.csv (docs/contract.md). */
export const unreadableColumns: readonly Column<IngestError>[] = [
  text('source', (error) => error.source),
  text('reason', (error) => error.message),
];

/** unreadable.csv: what could not be read, and why. */
export function unreadableTable(analysis: Analysis): RenderedFile {
  return csvFile('unreadable.csv', unreadableColumns, () => analysis.unreadable);
}

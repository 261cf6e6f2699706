/** A string that may be a phrase: its occurrences are the suffixes of rank [first, last). */
export type Candidate = {
  readonly first: number;
  readonly last: number;
  /** UTF-16 units. */
  readonly length: number;
  readonly documents: number;
  /** Near-duplicate clusters. */
  readonly clusters: number;
  /** How freely it stands: openness to the left × to the right. */
  readonly openness: number;
};

/** Candidates as columns: 21 bytes each, where an object would take 100. */
export type CandidateTable = {
  readonly size: number;
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  readonly length: Uint8Array;
  readonly documents: Uint32Array;
  readonly clusters: Uint32Array;
  readonly openness: Float32Array;
};

/** Collects candidates. */
export type CandidateCollector = {
  readonly add: (candidate: Candidate) => void;
  readonly table: () => CandidateTable;
};

function emptyTable(room: number): CandidateTable {
  const column = (): Uint32Array => new Uint32Array(room);
  return {
    size: 0,
    first: column(),
    last: column(),
    length: new Uint8Array(room),
    documents: column(),
    clusters: column(),
    openness: new Float32Array(room),
  };
}

function grown(table: CandidateTable, room: number): CandidateTable {
  const larger = emptyTable(room);
  larger.first.set(table.first);
  larger.last.set(table.last);
  larger.length.set(table.length);
  larger.documents.set(table.documents);
  larger.clusters.set(table.clusters);
  larger.openness.set(table.openness);
  return larger;
}

/** An empty collector; adding is O(1) on average. */
export function collectCandidates(): CandidateCollector {
  let table = emptyTable(1024);
  let size = 0;
  return {
    add: ({ first, last, length, documents, clusters, openness }) => {
      if (size === table.first.length) table = grown(table, 2 * size);
      table.first[size] = first;
      table.last[size] = last;
      table.length[size] = length;
      table.documents[size] = documents;
      table.clusters[size] = clusters;
      table.openness[size] = openness;
      size++;
    },
    table: () => ({ ...table, size }),
  };
}

/** A row of the table. */
export function candidateAt(table: CandidateTable, row: number): Candidate {
  return {
    first: table.first[row] ?? 0,
    last: table.last[row] ?? 0,
    length: table.length[row] ?? 0,
    documents: table.documents[row] ?? 0,
    clusters: table.clusters[row] ?? 0,
    openness: table.openness[row] ?? 0,
  };
}

import { cleanSource } from '../../clean/clean-source.ts';
import type { CleanLine, CleanText } from '../../clean/clean-text.ts';
import type { DraftPart } from '../../corpus/draft-part.ts';
import type { ElementAssignment } from '../../corpus/element-assignment.ts';
import { genreEvidence } from '../../description/describe-document.ts';
import { explainGenre } from '../../description/detect-genre.ts';
import type { SourceText } from '../../ingest/source-text.ts';
import type { SectionNode } from '../../structure/tree/section-tree.ts';
import { placeOf } from '../../text/line-index.ts';
import { sourceSpan } from '../../text/mapped-text.ts';
import { readDraft } from '../read-draft.ts';
import type { ExplainedDocument, ExplainedLine, Explanation, Judgement } from './explanation.ts';

/** A section that begins on a line, with its document and element. */
type Beginning = {
  readonly document: number;
  readonly node: SectionNode;
  readonly element: ElementAssignment | undefined;
};

const RESTS_ON = { heading: '标题点明', body: '正文用语', position: '所处位置' } as const;
const WITHOUT_NUMBER = '无序号';

function elementJudgement({ element, source, confidence }: ElementAssignment): Judgement {
  const reason = { id: source, why: RESTS_ON[source], points: confidence };
  return {
    decision: 'element',
    answer: element,
    probability: confidence,
    for: [reason],
    against: [],
  };
}

function genreJudgement(part: DraftPart): Judgement {
  const evidence = genreEvidence({ ...part, source: part.source.source });
  const { genre, confidence, ...reasons } = explainGenre(evidence);
  return { decision: 'genre', answer: genre, probability: confidence, ...reasons };
}

/** The section that begins on each line of the cleaned text, by the line's start; of several the innermost. */
function beginningsOf(
  clean: CleanText,
  parts: readonly DraftPart[],
): ReadonlyMap<number, Beginning> {
  const found = new Map<number, Beginning>();
  const starts = clean.lines.map(({ start }) => start);
  for (const [document, { tree, record, elements }] of parts.entries()) {
    let line = 0;
    for (const [index, node] of tree.nodes.entries()) {
      while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= node.span.start) line++;
      const element = elements.get(record.sections[index]?.id ?? '');
      found.set(starts[line] ?? 0, { document, node, element });
    }
  }
  return found;
}

/** Which document each line belongs to, by the line's start. */
function ownersOf(parts: readonly DraftPart[]): ReadonlyMap<number, number> {
  const owners = new Map<number, number>();
  for (const [index, { document }] of parts.entries())
    for (const { start } of document.lines) owners.set(start, index);
  return owners;
}

function lineKind({ role }: CleanLine, beginning: Beginning | undefined): ExplainedLine['kind'] {
  if (role === 'chrome') return 'furniture';
  return role === 'marker' ? 'marker' : (beginning?.node.form ?? 'body');
}

function lineJudgements(line: CleanLine, beginning: Beginning | undefined): readonly Judgement[] {
  if (line.role === 'chrome')
    return [{ decision: 'furniture', answer: line.label ?? '', for: [], against: [] }];
  return beginning?.element === undefined ? [] : [elementJudgement(beginning.element)];
}

function explainLines(
  source: SourceText,
  clean: CleanText,
  parts: readonly DraftPart[],
): readonly ExplainedLine[] {
  const beginnings = beginningsOf(clean, parts);
  const owners = ownersOf(parts);
  return clean.lines.map((line) => {
    const beginning = beginnings.get(line.start);
    const owner = beginning?.document ?? owners.get(line.start);
    return {
      line: placeOf(source.lineStarts, sourceSpan(clean.mapped, line).start).line,
      text: clean.mapped.text.slice(line.start, line.end).trim(),
      kind: lineKind(line, beginning),
      ...(owner !== undefined && { document: owner + 1 }),
      ...(beginning !== undefined && { depth: beginning.node.depth }),
      judgements: lineJudgements(line, beginning),
    };
  });
}

/** The number with which each depth begins: 一、 for depth 1, （一） for depth 2. */
function hierarchyOf({ tree }: DraftPart): readonly string[] {
  const first: string[] = [];
  for (const { depth, number, form } of tree.nodes) {
    if (form !== 'line' && form !== 'run-in' && form !== 'list-item') continue;
    first[depth - 1] ??= number === '' ? WITHOUT_NUMBER : number;
  }
  return Array.from(first, (number) => number ?? WITHOUT_NUMBER);
}

function explainDocument(part: DraftPart): ExplainedDocument {
  const { record } = part;
  return {
    id: record.id,
    title: record.title,
    genre: record.genre,
    startLine: record.place.start.line,
    endLine: record.place.end.line,
    hierarchy: hierarchyOf(part),
    judgements: [genreJudgement(part)],
  };
}

/**
 * Why a source is read as it is: what each line was taken for and each document's start, genre and hierarchy, with the
 * strongest reasons for and against. The same stages as those of `check`. O(characters).
 */
export function explainSource(source: SourceText): Explanation {
  const parts = readDraft(source);
  const clean = parts[0]?.clean ?? cleanSource(source);
  return {
    source: source.source,
    documents: parts.map(explainDocument),
    lines: explainLines(source, clean, parts),
  };
}

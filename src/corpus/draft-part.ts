import type { CleanText } from '../clean/clean-text.ts';
import type { SourceText } from '../ingest/source-text.ts';
import type { SectionTree } from '../structure/tree/section-tree.ts';
import type { Announcement } from '../description/announcement.ts';
import type { DocumentText } from '../line/text-line.ts';
import type { Span } from '../text/span.ts';
import type { DocumentRecord } from './document-record.ts';
import type { ElementAssignment } from './element-assignment.ts';

/**
 * One document of a draft with all stages done, as the rules of `check` see it. A draft that holds several (a notice and
 * the plan it issues) has a part for each. Offsets are offsets into `document.text`, the cleaned text of the whole
 * source; `document.analysis` has the same length with full- and half-width variants folded.
 */
export type DraftPart = {
  readonly source: SourceText;
  readonly clean: CleanText;
  readonly document: DocumentText;
  /** Lines of the source near it that belong to no document: page numbers, a contents list, `附件1`. They are checked for what must not be left in. */
  readonly asides: readonly Span[];
  /** `tree.nodes[i]` is `record.sections[i]`. */
  readonly tree: SectionTree;
  readonly announcement: Announcement;
  readonly record: DocumentRecord;
  /** Element of each section, by section id. */
  readonly elements: ReadonlyMap<string, ElementAssignment>;
};

import { bestCue, scoreBodyCues } from '../../taxonomy/body-cues.ts';
import type { DocumentEdges } from '../edges/document-edges.ts';
import type { HeadingMark } from '../marks/heading-marks.ts';
import { numberLabel } from '../../line/number-label.ts';
import type { Hierarchy, Loss } from '../hierarchy/placement.ts';
import type { MarkForm } from '../headings/section-forms.ts';
import type { Recovery } from '../tree/section-tree.ts';
import { contentAt, type DocumentText } from '../../line/text-line.ts';

/** A heading that a near-duplicate kept before a paragraph which lost it here. */
export type KnownHeading = {
  readonly number: string;
  readonly heading: string;
  readonly depth: number;
};

/** A recovered section: where it starts, how deep it lies, what is known of its heading. */
export type RecoveredSection = {
  readonly at: number;
  readonly depth: number;
  readonly recovery: Recovery;
  /** Numbers of further headings lost at the same place, with everything under them. */
  readonly also?: readonly string[];
};

/** What the recovery of lost headings is given. */
export type RecoveryInput = {
  readonly document: DocumentText;
  readonly marks: readonly HeadingMark[];
  readonly forms: readonly MarkForm[];
  readonly hierarchy: Hierarchy;
  readonly edges: DocumentEdges;
  /** Heading known for the paragraph on a line, from near-duplicates. */
  readonly known: (line: number) => KnownHeading | undefined;
};

type Cue = ReturnType<typeof bestCue>;

/** What the recovery works on. */
export type RecoveryContext = RecoveryInput & {
  /** The element that the words of a line speak for most; each line is read once. */
  readonly cueOf: (line: number) => Cue;
};

/** Adds the memory of what each line speaks for. */
export function recoveryContext(input: RecoveryInput): RecoveryContext {
  const cues = new Map<number, Cue>();
  const cueOf = (line: number): Cue => {
    const known = cues.get(line);
    if (known !== undefined) return known;
    const cue = bestCue(scoreBodyCues(contentAt(input.document, line)));
    cues.set(line, cue);
    return cue;
  };
  return { ...input, cueOf };
}

/** A recovered section for a loss that the numbering proves; `heading`: as a near-duplicate kept it. */
export function recoveredSection(at: number, loss: Loss, heading?: KnownHeading): RecoveredSection {
  const expected = numberLabel(loss.family, loss.value, loss.prefix);
  const recovery: Recovery = {
    evidence: heading === undefined ? loss.evidence : 'twin',
    ...(expected !== '' && { expected }),
    ...(heading !== undefined && { heading: heading.heading }),
  };
  return { at, depth: loss.depth, recovery };
}

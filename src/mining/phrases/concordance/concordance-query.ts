/** What a concordance looks for: literal parts with slots between and perhaps around them. */
export type ConcordanceQuery = {
  /** At least one, none empty. */
  readonly parts: readonly string[];
  /** Slots that stand between the parts at one place: `between[i]` after part i. */
  readonly between: readonly number[];
  readonly slotBefore: boolean;
  readonly slotAfter: boolean;
};

/** A query, or why there is none: nothing to look for, or a bracket without its partner. */
export type ConcordanceQueryResult =
  | { readonly ok: true; readonly value: ConcordanceQuery }
  | { readonly ok: false; readonly error: 'empty' | 'bracket' };

const SLOT = /〔[^〔〕]*〕/gu;

/**
 * Reads a text to look for, with slots in 〔〕, whatever stands in them: `现将〔…〕报告如下`, `成立以〔姓名·职务〕为组长`.
 */
export function parseConcordanceQuery(text: string): ConcordanceQueryResult {
  const pieces = text.split(SLOT);
  if (pieces.some((piece) => /[〔〕]/u.test(piece))) return { ok: false, error: 'bracket' };
  const parts: string[] = [];
  const between: number[] = [];
  let slots = 0;
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) slots++;
    if (piece === '') continue;
    if (parts.length > 0) between.push(slots);
    parts.push(piece);
    slots = 0;
  }
  if (parts.length === 0) return { ok: false, error: 'empty' };
  const value = {
    parts,
    between,
    slotBefore: pieces[0] === '' && pieces.length > 1,
    slotAfter: slots > 0,
  };
  return { ok: true, value };
}

import { structureCues } from '../structure-cues.ts';

/** Where a heading may end that its body follows without a sign; `sure`: the body opens like one. */
export type GluedEnd = { readonly at: number; readonly sure: boolean };

/** Characters a glued heading may have. */
const SHORTEST = 4;
const LONGEST = 14;
/** So much text must follow it. */
const BODY = 6;
/** `活动时间6月1日至…`; other figures go with the words before them (不足48小时). */
const DATE = /^\d{1,4}[年月]/u;

/** Whether a head reads as the name of a section: a noun at its end, no verb or pronoun that makes a sentence. */
function isName(head: string): boolean {
  const cues = structureCues();
  const ends = cues['glued-heading-ending'].test(head);
  if (ends && cues['glued-heading-of'].test(head)) return true;
  return ends && !cues['glued-heading-not'].test(head) && !cues['sentence-opening'].test(head);
}

/** Whether any phrase may end here because the words behind it can only open a body: 一是…, 为进一步…, 成立以…. */
function opensBody(head: string, body: string): boolean {
  const cues = structureCues();
  return (
    cues['glued-strong-opening'].test(body) &&
    !/[于在至自从到和与及、以年]$/u.test(head) &&
    !cues['sentence-opening'].test(head)
  );
}

/** Whether a quotation is open at its end. */
function isQuoting(head: string): boolean {
  return head.lastIndexOf('“') > head.lastIndexOf('”');
}

function endAt(head: string, body: string): GluedEnd | undefined {
  const cues = structureCues();
  if (opensBody(head, body)) return { at: head.length, sure: true };
  if (!isName(head) || (/^\d/u.test(body) && !DATE.test(body))) return undefined;
  if (cues['glued-no-body'].test(body) || cues['glued-heading-ending'].test(body.slice(0, 2)))
    return undefined;
  return { at: head.length, sure: DATE.test(body) || cues['glued-body-opening'].test(body) };
}

function firstEnd(
  opening: string,
  read: (head: string, body: string) => GluedEnd | undefined,
): GluedEnd | undefined {
  const words = /^(?:20\d\d年)?[\p{Script=Han}“”、]+/u.exec(opening)?.[0].length ?? 0;
  for (let at = SHORTEST; at <= Math.min(words, LONGEST, opening.length - BODY); at++) {
    const head = opening.slice(0, at);
    const found = isQuoting(head) ? undefined : read(head, opening.slice(at));
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Where a name ends with which a content opens and that its body follows without any sign (`收集与整理各处室材料随办随收，…`);
 * undefined if none can be told. The words are those of data/structure-cues.json. O(1).
 */
export function gluedNameEnd(opening: string): GluedEnd | undefined {
  return firstEnd(opening, endAt);
}

import { nameData } from '../../text/name-data.ts';
import { findPersonNames } from '../../text/person-contexts.ts';
import type { Span } from '../../text/span.ts';

/** A name that is another one of the text but for a character, both with the same duty. */
export type SimilarName = Span & { readonly name: string; readonly other: string };

/** Duties that a text gives to one person each. */
const DUTY =
  /(?<!副)(?:总指挥|指挥长|[组省市县区镇乡村院校局馆厂园站所处科队厅]长|书记|主任|经理|秘书长)|副(?:总指挥|指挥长|[组省市县区镇乡村院校局馆厂园站所处科队厅]长|书记|主任|经理|秘书长)|联系人|负责人|责任人/gu;
/** How far from a name its duty stands. */
const REACH = 12;
/** Names that stand so near each other are a list, maybe of brothers. */
const LIST = 60;

type Mention = Span & { readonly name: string; readonly duties: ReadonlySet<string> };

function mentionsOf(text: string): readonly Mention[] {
  const starts = new Set<number>();
  return findPersonNames(nameData(), text).flatMap(({ start, end }) => {
    if (end - start !== 3 || starts.has(start)) return [];
    starts.add(start);
    const around = `${text.slice(Math.max(0, start - REACH), start)}　${text.slice(end, end + REACH)}`;
    const duties = new Set(Array.from(around.matchAll(DUTY), ([duty]) => duty));
    return [{ start, end, name: text.slice(start, end), duties }];
  });
}

/** 郑怀民 and 郑怀明: one surname, one character apart. */
function areSimilar(a: string, b: string): boolean {
  return a[0] === b[0] && (a[1] === b[1]) !== (a[2] === b[2]);
}

/** Three Han characters right behind a duty that are a known name but for one: 指挥长赵立勤, where 赵立群 is known. */
function slipsBehindDuties(text: string, known: Mention): readonly Mention[] {
  return [...known.duties].flatMap((duty) =>
    Array.from(text.matchAll(new RegExp(`${duty}(\\p{Script=Han}{3})`, 'gu'))).flatMap((match) => {
      const name = match[1] ?? '';
      const start = match.index + duty.length;
      if (!areSimilar(name, known.name)) return [];
      return [{ start, end: start + name.length, name, duties: new Set([duty]) }];
    }),
  );
}

function isSlip(late: Mention, early: Mention): boolean {
  return (
    areSimilar(late.name, early.name) &&
    late.start - early.end > LIST &&
    [...late.duties].some((duty) => early.duties.has(duty))
  );
}

/**
 * Names of persons that differ from one given before by a character while their duty is the same (组长 郑怀民 in the text,
 * 组长 郑怀明 in the list below it): most likely one person. O(names²), names being few.
 */
export function similarNames(text: string): readonly SimilarName[] {
  const sure = mentionsOf(text);
  const mentions = [...sure, ...sure.flatMap((one) => slipsBehindDuties(text, one))].toSorted(
    (a, b) => a.start - b.start,
  );
  const told = new Set<string>();
  return mentions.flatMap((late, index) => {
    if (told.has(late.name)) return [];
    const early = mentions.slice(0, index).find((one) => isSlip(late, one));
    if (early === undefined || told.has(early.name)) return [];
    told.add(late.name);
    return [{ start: late.start, end: late.end, name: late.name, other: early.name }];
  });
}

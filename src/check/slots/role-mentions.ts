import { nameData } from '../../text/name-data.ts';
import { findPersonNames } from '../../text/person-contexts.ts';
import type { Span } from '../../text/span.ts';

/** What fills a role or a figure at a place of a text. */
export type Filling = Span & {
  /** What is filled, so that two fillings of one key should agree: 领导小组组长, 联系人电话：高敏 … */
  readonly key: string;
  /** 组长, 联系电话 … */
  readonly label: string;
  readonly value: string;
};

const LEADER_BEFORE = /(?<!副)(组长|总指挥|指挥长)[：:]\s*$/u;
const LEADER_AFTER = /^(?:同志)?(?:任|为|担任)(?:领导小组)?(组长|总指挥|指挥长)/u;
/** Bodies of which a text has one; of 工作组, 专班 it may have several, each with its head. */
const BODY = /领导小组|指挥部/gu;
/** The first group is the leading body, the rest smaller ones. */
const GROUP = /(领导小组|指挥部)|小组|工作组|专班|组(?=[：:（(\s])/gu;
const FOUND = /成立[^。；\n]{0,40}?(?:领导小组|指挥部)/gu;
const CONTACT =
  /联系人[：:]\s*(\p{Script=Han}{2,4})[^\p{Script=Han}\d\n]{0,6}(?:联系)?电话[：:]\s*(\d[\d-]{5,13}\d)/gu;
const DEADLINE =
  /(报名|报送|提交|上报|征集|申报)截止(?:时间|日期)?(?:为|是|[：:])\s*(?:20\d\d年)?(\d{1,2}月\d{1,2}日)/gu;
const TOTAL =
  /(总预算|预算总额|经费总额|资金总额|总经费)(?:约|为|共计?|合计|[：:])?\s*(\d[\d,]*(?:\.\d+)?)(亿|万)?元/gu;
const UNIT: Readonly<Record<string, number>> = { 亿: 100_000_000, 万: 10_000 };

/** Heads of the one leading body of a text; none if it has several such bodies. */
function leaders(text: string): readonly Filling[] {
  if (Array.from(text.matchAll(FOUND)).length > 1) return [];
  const bodies = new Set(Array.from(text.matchAll(BODY), ([words]) => words));
  const [body] = bodies;
  if (body === undefined || bodies.size > 1) return [];
  const seen = new Set<number>();
  return findPersonNames(nameData(), text).flatMap(({ start, end }) => {
    if (seen.has(start)) return [];
    seen.add(start);
    const role =
      LEADER_BEFORE.exec(text.slice(Math.max(0, start - 8), start))?.[1] ??
      LEADER_AFTER.exec(text.slice(end, end + 12))?.[1];
    if (role === undefined || isOtherGroup(text, start)) return [];
    return [{ start, end, key: `${body}${role}`, label: role, value: text.slice(start, end) }];
  });
}

/** Whether the nearest body before a place is a smaller one (工作组, 专班), which has a head of its own. */
function isOtherGroup(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  const last = Array.from(before.matchAll(GROUP)).at(-1);
  return last !== undefined && last[1] === undefined;
}

function matches(
  text: string,
  pattern: RegExp,
  read: (found: RegExpExecArray) => Pick<Filling, 'key' | 'label' | 'value'>,
): readonly Filling[] {
  return Array.from(text.matchAll(pattern), (found) => {
    const { key, label, value } = read(found);
    return { start: found.index, end: found.index + found[0].length, key, label, value };
  });
}

/** Roles and figures of a text with what fills them, kind after kind. O(text). */
export function fillingsOf(text: string): readonly Filling[] {
  return [
    ...leaders(text),
    ...matches(text, CONTACT, ([, name = '', phone = '']) => ({
      // an office and a mobile number of one person may both stand
      key: `电话 ${name} ${/^1\d{10}$/u.test(phone)}`,
      label: `${name}的电话`,
      value: phone,
    })),
    ...matches(text, DEADLINE, ([, what = '', date = '']) => ({
      key: `截止 ${what}`,
      label: `${what}截止时间`,
      value: date,
    })),
    ...matches(text, TOTAL, ([, label = '', number = '', unit = '']) => ({
      key: `总额 ${label}`,
      label,
      value: String(Number(number.replaceAll(',', '')) * (UNIT[unit] ?? 1)),
    })),
  ];
}

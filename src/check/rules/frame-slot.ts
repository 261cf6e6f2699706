import type { DraftPart } from '../../corpus/draft-part.ts';
import { partText } from '../part-text.ts';
import { found, type Problem, type Rule } from '../rule.ts';
import { emptySlots, type EmptySlot } from '../slots/empty-slots.ts';
import { fillingsOf, type Filling } from '../slots/role-mentions.ts';
import { similarNames } from '../slots/similar-names.ts';
import { inOrder } from '../wording/problem-at.ts';

function emptyProblem(
  { start, end, frame, type }: EmptySlot,
  text: string,
  offset: number,
): Problem {
  return {
    start: offset + start,
    end: offset + end,
    message: `“${text.slice(start, end)}”里有一处没有填${type === undefined ? '' : `（${type}）`}`,
    suggestion: '补写人名、单位、时间或数字',
    ...(frame !== undefined && {
      evidence: `同类文本 ${Math.round(frame.independentDocuments)} 篇用“${frame.pattern}”`,
    }),
  };
}

function emptyProblems(
  { text, start: offset }: ReturnType<typeof partText>,
  frames: Parameters<typeof emptySlots>[1],
): readonly Problem[] {
  return emptySlots(text, frames).map((slot) => emptyProblem(slot, text, offset));
}

/** Fillings of one key that differ from the first. */
function conflicts(fillings: readonly Filling[]): readonly { filling: Filling; first: Filling }[] {
  const firsts = new Map<string, Filling>();
  const all = new Map<string, Set<string>>();
  for (const filling of fillings) {
    if (!firsts.has(filling.key)) firsts.set(filling.key, filling);
    all.set(filling.key, (all.get(filling.key) ?? new Set()).add(filling.value));
  }
  return fillings.flatMap((filling) => {
    const first = firsts.get(filling.key);
    // three and more values are a list, not a slip
    if (first === undefined || first.value === filling.value) return [];
    return (all.get(filling.key)?.size ?? 0) === 2 ? [{ filling, first }] : [];
  });
}

function conflictProblems({
  text,
  start: offset,
}: ReturnType<typeof partText>): readonly Problem[] {
  return conflicts(fillingsOf(text)).map(({ filling, first }) => ({
    start: offset + filling.start,
    end: offset + filling.end,
    severity: 'warn',
    message: `${filling.label}前后不一致：前面是“${text.slice(first.start, first.end)}”，这里是“${text.slice(filling.start, filling.end)}”`,
    suggestion: '核对后统一',
  }));
}

/** Where two ways of filling a role have been told of, the name is not told of again. */
function nameProblems(
  { text, start: offset }: ReturnType<typeof partText>,
  told: readonly Problem[],
): readonly Problem[] {
  return similarNames(text).flatMap(({ start, end, name, other }) => {
    if (told.some((problem) => problem.start === offset + start)) return [];
    return [
      {
        start: offset + start,
        end: offset + end,
        severity: 'warn' as const,
        message: `“${name}”与前面的“${other}”职务相同，只差一个字`,
        suggestion: '核对是否同一人，统一写法',
      },
    ];
  });
}

/** frame/slot: a known frame whose slot is empty, or one thing filled in in two ways. */
export const frameSlot: Rule = {
  id: 'frame/slot',
  severity: 'error',
  title: '句式里的空没有填，或前后填得不一样',
  source: '党政机关公文处理工作条例 第二十条（四）：人名、地名、时间、数字、引文准确',
  about:
    '常用句式（data/slot-cues.json 和模型学到的框架）里人名、时间、数量的位置空着的，报错误；领导小组组长、同一联系人的电话、同一事项的截止日期、经费总额前后不一致的，以及职务相同、姓名只差一个字的，报警告。一篇里有几个领导小组、工作组的，不比组长；有三种以上填法的看作列举。',
  good: [
    {
      text: '望河镇校车安全工作方案\n成立校车安全工作专班，由副镇长赵学文任组长，派出所所长钱立新、教育办主任钱立民任副组长。',
    },
    {
      text: '望河镇校车安全工作方案\n成立以镇长赵学文为组长的校车安全工作领导小组。\n组长：赵学文\n副组长：钱立新\n联系人：孙丽，电话：0555-6612345。',
    },
    {
      text: '望河镇防汛应急预案\n成立防汛领导小组，由镇长赵学文任组长。\n抢险组\n组长：钱立新\n本预案自2024年5月1日起施行。',
    },
  ],
  bad: [
    {
      text: '望河镇校车安全工作方案\n一、组织领导\n成立校车安全工作专班，由副镇长赵学文任组长，派出所所长钱立新任副组长，各村派人参加。\n二、工作任务\n工作专班每月调度一次，逐车排查隐患，建立台账，限期整改，整改情况在镇公告栏公开，接受监督。\n附件：名单\n组长：赵学民（副镇长）\n副组长：钱立新（派出所所长）',
      finds: ['赵学民'],
    },
    {
      text: '望河镇校车安全工作方案\n成立以为组长的校车安全工作领导小组，由任副组长。',
      finds: ['成立以为组长', '由任副组长'],
    },
    {
      text: '望河镇校车安全工作方案\n成立校车安全工作领导小组，由镇长赵学文任组长。\n附：校车安全工作领导小组名单\n组长：钱立新\n副组长：孙丽',
      finds: ['钱立新'],
    },
    {
      text: '关于举办春季培训的通知\n报名截止时间为3月10日。\n有关要求：报名截止日期：3月15日，过期不再受理。',
      finds: ['报名截止日期：3月15日'],
    },
  ],
  check(part: DraftPart, { model }) {
    const own = partText(part);
    const conflicting = conflictProblems(own);
    return found(
      inOrder([
        ...emptyProblems(own, model.wording?.frames ?? []),
        ...conflicting,
        ...nameProblems(own, conflicting),
      ]),
    );
  },
};

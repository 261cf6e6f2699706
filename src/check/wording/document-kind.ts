import type { DraftPart } from '../../corpus/draft-part.ts';

/** 文种 words at the end of a title; the longer ones first where one ends in another. */
const KIND =
  /(请示报告|报告请示|请示|工作报告|报告|汇报|总结|通知|通报|公告|通告|意见|批复|决定|决议|公报|议案|纪要|命令|复函|函|方案|计划|要点|办法|细则|规定|制度|预案|情况)$/u;

/**
 * The 文种 word a part's title ends in, remarks in brackets left out (…方案（试行） is a 方案; 复函 is a 函); empty if it ends
 * in none.
 */
export function documentKind({ record }: DraftPart): string {
  const bare = record.title
    .replace(/[（(〔【[][^）)〕】\]]*[）)〕】\]]$/u, '')
    .replace(/[\s\u3000]/gu, '');
  const kind = KIND.exec(bare)?.[1] ?? '';
  if (kind === '复函') return '函';
  return kind === '工作报告' ? '报告' : kind;
}

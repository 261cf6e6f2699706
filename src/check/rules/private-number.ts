import { linesAndAsides } from '../draft-lines.ts';
import { found, type Rule } from '../rule.ts';
import { lineMatches } from '../wording/line-matches.ts';
import { inOrder, problemAt } from '../wording/problem-at.ts';

const MOBILE = /(?<![\d.\w-])1[3-9]\d{9}(?![\d.\w])/gu;
const IDENTITY =
  /(?<![\d\w])[1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\d\w])/gu;
/** Weights of GB 11643-1999 and its check characters. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** Whether the check character of an identity number is right; a random number fails ten times in eleven. */
function isIdentity(words: string): boolean {
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number(words.charAt(index)),
    0,
  );
  return CHECKS.charAt(sum % 11) === words.charAt(17).toUpperCase();
}

/** private/number: identity numbers and mobile numbers of persons. */
export const privateNumber: Rule = {
  id: 'private/number',
  severity: 'warn',
  title: '含有身份证号、手机号',
  source: '实务：公开的公文不含个人信息',
  about:
    '公文一旦公开，身份证号、手机号就泄露个人信息。身份证号按校验码核对；写明是联系电话的手机号只作提示；固定电话、编号、已隐去数字的不算。',
  good: [
    {
      text: '望河镇校车安全工作方案\n联系电话：0123-5201234，监督电话5208316，车架号12345678901234567，合同编号201903150012345678。',
    },
    { text: '望河镇校车安全工作方案\n联系人王老师，电话138****1234，金额13800138000.50元。' },
  ],
  bad: [
    {
      text: '望河镇校车安全工作方案\n司机李某，身份证号11010519491231002X，已培训。',
      finds: ['11010519491231002X'],
    },
    {
      text: '望河镇校车安全工作方案\n家长代表13912345678反映，联系电话：13812345678。',
      finds: ['13912345678', '13812345678'],
    },
  ],
  check(part) {
    const lines = linesAndAsides(part);
    const mobiles = lineMatches(part, MOBILE, 'analysis', lines).map((match) => {
      const before = match.line.slice(Math.max(0, match.offset - 20), match.offset);
      const isContact = /(?:电话|手机|联系方式|热线)[^，。；]{0,14}$/u.test(before);
      return problemAt(match, {
        message: '含有手机号码，公开前请核对',
        ...(isContact && { severity: 'info' }),
      });
    });
    const identities = lineMatches(part, IDENTITY, 'analysis', lines)
      .filter(({ groups }) => isIdentity(groups[0] ?? ''))
      .map((match) => problemAt(match, { message: '含有身份证号码，公开前请删去或隐去' }));
    return found(inOrder([...mobiles, ...identities]));
  },
};

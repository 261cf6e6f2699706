import { hasTrait } from '../../taxonomy/genre-table.ts';
import { found, type Rule } from '../rule.ts';
import { problemAt } from '../wording/problem-at.ts';

/** For texts that direct what is to be done; reports, rules and emergency plans have a length of their own. */
const LIMIT = 5000;

/** length/limit: a text of more than 5,000 characters. */
export const lengthLimit: Rule = {
  id: 'length/limit',
  severity: 'info',
  title: '篇幅较长',
  source: '整治形式主义为基层减负若干规定（2024）',
  about:
    '政策性文件一般不超过5000字，部署专项工作的一般不超过4000字。只对方案、通知、整改方案提示超过5000字的，附件计入全文；规划、纲要不算。',
  good: [
    { text: '望河镇校车安全工作方案\n一、工作目标\n全年校车无事故。', genre: 'plan' },
    {
      text: `望河镇校车安全管理办法\n第一条 为加强管理，制定本办法。\n第二条 ${'逐车检查，建立台账。'.repeat(700)}`,
      genre: 'rules',
    },
  ],
  bad: [
    {
      text: `望河镇校车安全工作方案\n一、工作目标\n${'逐车检查，建立台账。'.repeat(700)}`,
      genre: 'plan',
      finds: ['望河镇校车安全工作方案'],
    },
    {
      text: `关于开展校车检查的通知\n各学校：\n${'逐车检查，建立台账。'.repeat(700)}`,
      genre: 'notice',
      finds: ['关于开展校车检查的通知'],
    },
  ],
  check(part, { genre }) {
    const { characters } = part.record;
    const [line] = part.document.lines;
    if (!hasTrait(genre, 'directs') || /规划|纲要/u.test(part.record.title)) return found([]);
    if (characters <= LIMIT || line === undefined) return found([]);
    return found([
      problemAt(line, {
        message: `全文约${characters}字，超过${LIMIT}字`,
        evidence: '一般不超过5000字，部署专项工作的一般不超过4000字',
      }),
    ]);
  },
};

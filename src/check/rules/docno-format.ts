import { found, type Rule } from '../rule.ts';
import { lineMatches } from '../wording/line-matches.ts';
import { problemAt } from '../wording/problem-at.ts';

/** The sign of an office, the year in brackets of any kind, the number. Cases of courts put the year first. */
const NUMBER =
  /(?<=\p{Script=Han})([〔［[（(【])((?:19|20)\d\d)(?:年)?([〕］\]）)】])\s*(第?)\s*(0*)(\d{1,5})\s*号/gu;

/** docno/format: document numbers as 〔2024〕3号. */
export const docnoFormat: Rule = {
  id: 'docno/format',
  severity: 'error',
  title: '发文字号的写法不合规范',
  source: 'GB/T 9704-2012 7.2.5',
  about:
    '发文字号的年份用全称、用六角括号“〔〕”括入，序号不加“第”，不编虚位。文中引用的字号也照此写（作警告）；“2024年第3号”公告、令不算。',
  good: [
    {
      text: '望政发〔2026〕3号\n关于开展校车检查的通知\n各学校：\n根据《校车安全管理条例》（国务院令第617号）和县政府2025年第4号公告，请认真检查。',
    },
    { text: '望河镇校车安全工作方案\n依据（2024）望01民初12号判决，清退违规车辆。' },
  ],
  bad: [
    {
      text: '望政发[2026]03号\n关于开展校车检查的通知\n各学校：\n请认真检查，按时上报情况。',
      finds: ['[2026]03号'],
    },
    {
      text: '望河镇校车安全工作方案\n根据《关于加强校车管理的通知》（望政办发（2025）第8号），制定本方案。',
      finds: ['（2025）第8号'],
    },
  ],
  check(part) {
    const head = part.document.lines[Math.min(4, part.document.lines.length - 1)]?.end ?? 0;
    return found(
      lineMatches(part, NUMBER, 'text').flatMap((match) => {
        const [whole = '', , year = '', , , , number = ''] = match.groups;
        const suggestion = `〔${year}〕${Number(number)}号`;
        if (whole.replace(/\s/gu, '') === suggestion) return [];
        const isOwn =
          match.start <= head &&
          match.end === match.start - match.offset + match.line.trimEnd().length;
        return [
          problemAt(match, {
            message: `发文字号应写作“${suggestion}”`,
            suggestion,
            severity: isOwn ? 'error' : 'warn',
          }),
        ];
      }),
    );
  },
};

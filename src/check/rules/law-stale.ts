import type { DraftPart } from '../../corpus/draft-part.ts';
import { issueDateOf } from '../dates/issue-date.ts';
import { titleSpan } from '../part-text.ts';
import { found, type Rule } from '../rule.ts';
import { staleNorms } from '../stale-norms.ts';
import { lineMatches } from '../wording/line-matches.ts';
import { inOrder, problemAt } from '../wording/problem-at.ts';

/** The norms of this list were repealed from 2012 on; a text issued before may cite them. */
const REPEALED = 2012;

/** 国发〔2004〕18号, as it stands in the head. */
const OWN_NUMBER = /〔(\d{4})〕\d+号/u;

/** The years in which a text was issued, by its date and by its own number. */
function issueYears(part: DraftPart): readonly number[] {
  const { start, end } = titleSpan(part);
  const numbered = OWN_NUMBER.exec(part.document.analysis.slice(start, end))?.[1];
  const dated = issueDateOf(part)?.year;
  return [
    ...(numbered === undefined ? [] : [Number(numbered)]),
    ...(dated === undefined ? [] : [dated]),
  ];
}

/** law/stale: cites norms of official writing that are no longer in force. */
export const lawStale: Rule = {
  id: 'law/stale',
  severity: 'error',
  title: '引用了已废止的公文规范',
  source: '党政机关公文处理工作条例 第四十二条',
  about:
    '不再以已废止的公文处理办法、条例和旧版公文格式、标点、数字标准为依据。句中说明其废止的、2012年以前的文件不算。名单在 data/stale-norms.json，可自行增补。',
  good: [
    {
      text: '望河镇公文处理办法\n第一条 根据《党政机关公文处理工作条例》和GB/T 9704-2012，制定本办法。\n第二条 《国家行政机关公文处理办法》（国发〔2000〕23号）同时废止。',
    },
    {
      text: '望河县人民政府关于印发公文处理办法的通知\n望政发〔2004〕6号\n各乡镇：\n现将《望河县公文处理办法》印发给你们，请认真贯彻执行。\n第一条 根据《国家行政机关公文处理办法》（国发〔2000〕23号），制定本办法。',
    },
    { text: '望河镇公文培训方案\n讲解GB/T 15834-2011和国发〔2000〕24号文件。' },
  ],
  bad: [
    {
      text: '望河镇公文处理办法\n第一条 根据《国家行政机关公文处理办法》（国发〔2000〕23号），制定本办法。\n第二条 公文格式执行GB/T 9704-1999。',
      finds: ['《国家行政机关公文处理办法》（国发〔2000〕23号）', 'GB/T 9704-1999'],
    },
    {
      text: '望河镇公文培训方案\n依据《中国共产党机关公文处理条例》开展培训。',
      finds: ['《中国共产党机关公文处理条例》'],
    },
  ],
  check(part, { parts }) {
    // rules printed under the notice that issues them bear no date of their own
    if ([part, ...parts].flatMap(issueYears).some((year) => year < REPEALED)) return found([]);
    const problems = staleNorms().flatMap(({ name, pattern, instead }) =>
      lineMatches(part, pattern)
        .filter(({ line }) => !/废止|失效|停止执行|取代|代替/u.test(line))
        .map((match) => problemAt(match, { message: `${name}已经废止`, suggestion: instead })),
    );
    return found(inOrder(problems));
  },
};

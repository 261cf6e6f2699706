import type { StockMatcher } from '../../model/stock-matcher.ts';
import { shareWithin, stockMatcher } from '../../model/stock-matcher.ts';
import type { LearnedWording } from '../../model/learned-wording.ts';
import { partText } from '../part-text.ts';
import { found, skipped, type Rule } from '../rule.ts';

/** With fewer documents their spread says nothing. */
const LEAST_DOCUMENTS = 8;
/** In shorter texts one set phrase is much. */
const LEAST_CHARACTERS = 60;
/** Less than this is little, however little others have. */
const LEAST_SHARE = 0.1;
const PERCENT = 100;

const matchers = new WeakMap<LearnedWording, StockMatcher>();

function matcherOf(wording: LearnedWording): StockMatcher {
  const known = matchers.get(wording);
  if (known !== undefined) return known;
  const matcher = stockMatcher(wording.stockPhrases.map(({ phrase }) => phrase));
  matchers.set(wording, matcher);
  return matcher;
}

function percent(share: number): string {
  return `${Math.round(PERCENT * share)}%`;
}

/** stock/density: far more of a draft is stock phrases than of its like. */
export const stockDensity: Rule = {
  id: 'stock/density',
  severity: 'info',
  title: '套话偏多',
  source: '整治形式主义为基层减负若干规定 二：力戒空话套话；模型中同类文本的统计',
  about:
    '正文里模型所学常用语（多篇各自使用的整句整语，标题除外）所占的字数，高于九成同类文本而且超过一成时提示。',
  good: [
    {
      text: '望河镇校车安全工作方案\n一、工作任务\n逐车排查隐患，对驾驶人逐人谈话，三月底前报镇安监办。对十二座以上的车辆，逐台核对行驶证、保险单和限载人数。\n二、实施步骤\n四月上旬抽查三条线路，四月下旬张榜公布结果。',
      genre: 'plan',
    },
  ],
  bad: [
    {
      text: '望河镇校车安全工作方案\n为保障居民出行安全，特制定本方案。\n一、组织领导\n成立工作领导小组，各村负责人为成员。工作领导小组下设办公室，单位主要负责人兼任办公室主任，负责日常协调。\n二、工作要求\n每季度组织一次检查，最大限度减少事故。',
      genre: 'plan',
      finds: [''],
    },
  ],
  check(part, { model, genre }) {
    const { wording } = model;
    if (wording === undefined) return skipped('模型中没有常用语');
    const usual = wording.stockDensity.find((density) => density.genre === genre);
    if (usual === undefined || usual.independentDocuments < LEAST_DOCUMENTS)
      return skipped('模型中这一文种的文本太少，无从比较');
    if (part.record.characters < LEAST_CHARACTERS) return skipped('正文太短，无从比较');
    const { text, start } = partText(part);
    const share = shareWithin(text, matcherOf(wording).spansIn(text));
    if (share < LEAST_SHARE || share <= usual.ninth) return found([]);
    return found([
      {
        start,
        end: start,
        message: `套话占 ${percent(share)}，同类文本多在 ${percent(usual.lowQuartile)}～${percent(usual.highQuartile)}`,
        suggestion: '删去可有可无的套话，换成具体的事项、时间、责任人',
        evidence: `同类文本 ${Math.round(usual.independentDocuments)} 篇，中位数 ${percent(usual.median)}，九成低于 ${percent(usual.ninth)}`,
      },
    ]);
  },
};

import { findMarks } from '../../clean/characters/marks.ts';
import { linesAndAsides } from '../draft-lines.ts';
import { found, type Rule } from '../rule.ts';
import type { Severity } from '../severity.ts';

/** Blanks of forms and of our own skeleton: ____, 【】, 〔填写：…〕. */
const BLANK = /_{2,}|＿{2,}|【\s*】|【[^】]*(?:填写|待定|此处)[^】]*】|〔填写[^〕]*〕/u.source;
/** What a template names for what is to stand there: 由【街道名称】先行, 于[会议时间]召开; 【时间】 at the head of an item is a label. */
const NAMED_BLANK =
  /(?<=[\p{Script=Han}，、])(?:【[^】\s]{0,8}(?:名称|姓名|单位名)】|[[{<][\p{Script=Han}]{0,8}(?:名称|姓名|单位|部门|日期|时间|地点|电话|金额|数量)[\]}>])|(?<=[于在由为至自从经到以])【[^】\s]{0,8}(?:单位|部门|日期|时间|地点|电话|金额|数量|人数|职务)】/u
    .source;
const BLANKS = new RegExp(`${BLANK}|${NAMED_BLANK}`, 'gu');

/** X县, X月, but not 代号用X代表 or 打造X个平台, where the letter is meant. */
const HIDING = /^[省市县区州乡镇村街校局厅院年月日号同]/u;
/** 某市, 某单位: what a template leaves open or a definition means in general. */
const GENERAL = /^(?:[省市县区州乡镇村街校局厅院]|单位|学校|部门|医院|同志)/u;

/**
 * How sure it is that a mark was to be filled in: one letter or one 某 may well be meant as it stands (该市某企业负责人
 * 介绍); undefined for the rule's own severity.
 */
function severityOf(words: string, after: string): Severity | undefined {
  if (/^[Xx]$/u.test(words)) return HIDING.test(after) ? undefined : 'info';
  if (!words.startsWith('某') || words.startsWith('某某')) return undefined;
  return GENERAL.test(words.slice(1) + after) ? 'warn' : 'info';
}

/** leftover/mark: redaction marks and blanks that were to be filled in. */
export const leftoverMark: Rule = {
  id: 'leftover/mark',
  severity: 'error',
  title: '没有填写的空白和占位符号',
  source: '党政机关公文处理工作条例 第二十条（四）：人名、地名、时间、数字等准确',
  about:
    '××、XX、20_年、____、【】、*** 和提纲里留的空，发文前都要换成实际内容。单个的“某”（某单位）报警告或提示，单个的“X”（代号用X）只提示。有意隐去的，可在 fanben.config.json 的 allowedMarks 里写明。',
  good: [
    { text: '望河镇校车安全工作方案\n由镇长任组长，3月15日前完成。车距不少于3×5米。' },
    { text: '望河镇校车安全活动方案\n【时间】3月15日【地点】镇中心小学\n点击【设置】，见表[1]。' },
  ],
  bad: [
    { text: '××镇校车安全工作方案\n由镇长任组长。', finds: ['××'] },
    { text: '望河镇校车安全工作方案\n20__年__月底前完成。', finds: ['20__', '__'] },
    { text: '望河镇校车安全工作方案\n由【】任组长，联系电话：____。', finds: ['【】', '____'] },
    {
      text: '望河镇校车安全工作方案\n会议由【单位名称】承办，于[会议时间]召开，在【地点】集合。',
      finds: ['【单位名称】', '[会议时间]', '【地点】'],
    },
  ],
  check(part, { options }) {
    const { analysis, text } = part.document;
    const problems = linesAndAsides(part).flatMap(({ start, end }) => {
      const line = analysis.slice(start, end);
      const spans = [
        ...findMarks(line),
        ...Array.from(line.matchAll(BLANKS), ({ index, 0: words }) => ({
          start: index,
          end: index + words.length,
        })),
      ].toSorted((a, b) => a.start - b.start || b.end - a.end);
      let last = 0;
      return spans.flatMap((span) => {
        if (span.start < last) return [];
        last = span.end;
        const words = text.slice(start + span.start, start + span.end);
        if (options.allowedMarks.some((mark) => words.includes(mark))) return [];
        const severity = severityOf(words, line.slice(span.end, span.end + 4));
        return [
          {
            ...(severity !== undefined && { severity }),
            start: start + span.start,
            end: start + span.end,
            message: `“${words}”还没有填写`,
            suggestion: '换成实际内容；确需隐去的，请在配置中写明',
          },
        ];
      });
    });
    return found(problems);
  },
};

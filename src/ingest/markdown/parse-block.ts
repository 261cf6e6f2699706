import { parse, postprocess, preprocess } from 'micromark';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Event, Extension } from 'micromark-util-types';

/**
 * What is left to others: an indented line is a Chinese paragraph and no code, and tags are read where those of
 * plain texts are. One `~` stands for a range: 8~10人.
 */
const extensions: Extension[] = [
  gfmTable(),
  gfmStrikethrough({ singleTilde: false }),
  gfmTaskListItem(),
  cjkFriendlyExtension(),
  { disable: { null: ['codeIndented', 'codeFenced', 'htmlFlow', 'htmlText'] } },
];

/** Items and quotations nested deeper are text, but for rules `- - -`; the parser's time grows with the depth. */
const DEEPEST = 12;
const tooDeep = new RegExp(
  `^(?!(?:[ \\t]*([-*]))(?:[ \\t]*\\1)*[ \\t]*$)(?:[ \\t]*(?:[>*+-](?=[ \\t>*+-])|\\d{1,9}[.)][ \\t])){${DEEPEST + 1},}`,
  'gm',
);

/**
 * The tokens of a block of Markdown with their places in it, as entered and left: CommonMark with tables, task boxes and
 * strikethrough, and with emphasis that may adjoin Han and full-width marks (`**一、目标。**内容`). Never throws.
 * O(n) for ordinary blocks; keep blocks short, for repeated odd brackets may take O(n²).
 */
export function parseBlock(block: string): readonly Event[] {
  const sound = block.replaceAll(tooDeep, (front) => 'x'.repeat(front.length));
  const chunks = preprocess()(sound, undefined, true);
  return postprocess(parse({ extensions }).document().write(chunks));
}

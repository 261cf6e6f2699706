import type { LossGroup } from './loss-groups.ts';
import { turnAt } from './open-lines.ts';
import type { RecoveryContext } from './recovery-context.ts';
import { structureCues } from '../structure-cues.ts';

const GENERAL = '总则';

type Article = { readonly at: number; readonly line: number };

/** The articles between two chapters, but for the first, which belongs to the chapter above. */
function articlesOf({ marks }: RecoveryContext, { from, to }: LossGroup): readonly Article[] {
  return marks
    .slice(from + 1, to)
    .filter(({ style }) => style.family === 'article')
    .slice(1)
    .map(({ start, line }) => ({ at: start, line }));
}

/** Whether an article is one of general provisions: purpose, scope, terms, principles, authorities. */
function isGeneral({ document }: RecoveryContext, { at }: Article): boolean {
  const opening = document.analysis.slice(at, at + 120).split('\n', 1)[0] ?? '';
  return structureCues()['general-provision'].test(opening);
}

/**
 * Where the heading of a chapter was lost between articles: behind the general provisions (《规章制定程序条例》: 总则 has
 * purpose, scope, principles, authorities), else at the article that turns to something else most clearly. One place at
 * most, none where no chapter was lost. O(marks of the group).
 */
export function chapterTurns(context: RecoveryContext, group: LossGroup): readonly Article[] {
  if (!group.losses.some(({ family }) => family === 'chapter')) return [];
  const articles = articlesOf(context, group);
  const above = context.marks[group.from];
  const heading =
    above === undefined ? '' : context.document.analysis.slice(above.end, above.end + 8);
  if (heading.replace(/\s+/gu, '').startsWith(GENERAL)) {
    const first = articles.find((article) => !isGeneral(context, article));
    return first === undefined ? [] : [first];
  }
  let best: Article | undefined;
  let gain = 0;
  for (const article of articles) {
    const turn = turnAt(context, article.line);
    if (turn > gain) [best, gain] = [article, turn];
  }
  return best === undefined ? [] : [best];
}

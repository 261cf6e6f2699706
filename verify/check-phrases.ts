import { checkEach, type CheckResult } from './check.ts';
import { cellOf, numberIn, type TableRow } from './output-folder.ts';
import { countIn, type TextPile } from './text-pile.ts';

/** Weights in documents.csv are rounded to four decimals. */
const weightRounding = 1e-4;

/**
 * Every phrase's documents and occurrences are what a plain search in the texts finds, overlapping occurrences counted;
 * its independent documents are the sum of the weights of those documents.
 */
export function checkPhrases(
  rows: readonly TableRow[],
  pile: TextPile,
  weights: ReadonlyMap<string, number>,
): CheckResult {
  return checkEach('phrases.csv 的文档数、出现次数与 texts/ 中逐字查找一致', rows, (row) => {
    const phrase = cellOf(row, 'phrase');
    if (phrase === '') return ['有一行没有短语'];
    const counts = countIn(pile, phrase);
    let occurrences = 0;
    let independent = 0;
    for (const [id, count] of counts) {
      occurrences += count;
      independent += weights.get(id) ?? NaN;
    }
    const slack = 1e-3 + counts.size * weightRounding;
    const faults = [
      unequal('documents', numberIn(row, 'documents'), counts.size, 0),
      unequal('occurrences', numberIn(row, 'occurrences'), occurrences, 0),
      unequal('independent_documents', numberIn(row, 'independent_documents'), independent, slack),
    ];
    return faults.filter((fault) => fault !== '').map((fault) => `“${phrase}”：${fault}`);
  });
}

function unequal(column: string, stated: number, counted: number, slack: number): string {
  if (Math.abs(stated - counted) <= slack) return '';
  return `${column} 写的是 ${stated}，数出来是 ${Math.round(counted * 1e4) / 1e4}`;
}

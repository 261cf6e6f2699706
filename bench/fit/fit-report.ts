import type { Fit } from './fit-decision.ts';
import type { Quality } from './quality.ts';

function qualityLine(name: string, { area, loss, precision, recall, f1 }: Quality): string {
  const shown = [area, loss, precision, recall, f1].map((value) => value.toFixed(3).padStart(9));
  return `${name.padEnd(22)}${shown.join(' ')}`;
}

function signed(value: number): string {
  return (value > 0 ? '+' : '') + value.toFixed(2);
}

/** The report for people: quality on unseen sources, then each ground with both weights; turned signs are marked. */
export function fitReport(fit: Fit): string {
  const head = `${''.padEnd(22)}${['area', 'loss', 'precision', 'recall', 'F1'].map((name) => name.padStart(9)).join(' ')}`;
  const grounds = fit.grounds.map(({ id, held, yes, hand, fitted, turns }) =>
    [
      id.padEnd(32),
      `${yes}/${held}`.padStart(11),
      signed(hand).padStart(8),
      signed(fitted).padStart(8),
      turns ? '  against sense: look' : '',
    ].join(' '),
  );
  return [
    `${fit.cases} cases, ${fit.yes} yes, ${fit.sources} sources`,
    head,
    qualityLine("the hand's points", fit.hand),
    qualityLine('fitted, source left out', fit.fitted),
    '',
    `${'ground'.padEnd(32)} ${'yes/held'.padStart(11)} ${'hand'.padStart(8)} ${'fitted'.padStart(8)}`,
    `${'bias'.padEnd(32)} ${''.padStart(11)} ${signed(fit.bias.hand).padStart(8)} ${signed(fit.bias.fitted).padStart(8)}`,
    ...grounds,
  ].join('\n');
}

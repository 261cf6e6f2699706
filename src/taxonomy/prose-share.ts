import { groundsIn } from './genre-grounds.ts';
import { hasTrait } from './genre-table.ts';

/** The share of theory and news prose (0–1) in what the words of a stretch of text say of its genre. O(text). */
export function proseShare(text: string): number {
  let [prose, all] = [0, 0];
  for (const { ground, times } of groundsIn('body', text)) {
    const points = ground.points * times;
    all += points;
    if (hasTrait(ground.genre, 'prose')) prose += points;
  }
  return prose / (all + 1);
}

import type { Random } from '../../random.ts';
import type { Original } from '../originals/original.ts';
import type { Page } from '../page/part.ts';
import type { Fill } from '../shapes/fill.ts';
import type { Shapes } from '../shapes/shapes.ts';

/** What a damage draws from. */
export type Supply = {
  readonly random: Random;
  readonly shapes: Shapes;
  /** Fills shapes with the words of this page. */
  readonly fill: Fill;
  /** Documents that stand on other pages of the kind, for paragraphs that recur. */
  readonly others: readonly Original[];
};

/** One kind of damage: the page as it comes out of it. Pure but for the draws. */
export type Damage = (page: Page, supply: Supply) => Page;

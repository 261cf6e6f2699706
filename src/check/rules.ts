import type { Rule } from './rule.ts';
import { copiedPassage } from './rules/copied-passage.ts';
import { elementEmpty } from './rules/element-empty.ts';
import { elementMisplaced } from './rules/element-misplaced.ts';
import { elementMissing } from './rules/element-missing.ts';
import { elementOrder } from './rules/element-order.ts';
import { frameSlot } from './rules/frame-slot.ts';
import { leftoverMark } from './rules/leftover-mark.ts';
import { leftoverName } from './rules/leftover-name.ts';
import { stockDensity } from './rules/stock-density.ts';

/** All rules, in the order of the contract (DESIGN §6). */
export const rules: readonly Rule[] = [
  elementMissing,
  elementOrder,
  elementEmpty,
  elementMisplaced,
  leftoverMark,
  leftoverName,
  copiedPassage,
  stockDensity,
  frameSlot,
];

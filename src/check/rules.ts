import type { Rule } from './rule.ts';
import { leftoverMark } from './rules/leftover-mark.ts';

/** All rules, in the order of the contract (DESIGN §6). */
export const rules: readonly Rule[] = [leftoverMark];

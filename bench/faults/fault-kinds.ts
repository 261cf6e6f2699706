import { copiedFaults } from './copied-faults.ts';
import { dateFaults } from './date-faults.ts';
import { elementFaults } from './element-faults.ts';
import type { FaultKind } from './fault.ts';
import { formFaults } from './form-faults.ts';
import { markFaults } from './mark-faults.ts';
import { nameFaults } from './name-faults.ts';
import { numberFaults } from './number-faults.ts';

/** All faults that are seeded, in the order of the rules. */
export const faultKinds: readonly FaultKind[] = [
  ...elementFaults,
  ...numberFaults,
  ...markFaults,
  ...nameFaults,
  ...dateFaults,
  ...copiedFaults,
  ...formFaults,
];

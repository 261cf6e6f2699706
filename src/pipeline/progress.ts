/** How a long run tells how far it is. One phase at a time; `done` ends the last one. */
export type ProgressReporter = {
  /** Starts a phase (which ends the one before) of `total` steps; 0 if their number is not known. */
  readonly phase: (name: string, total: number) => void;
  /** Some steps more are done, 1 if not said. */
  readonly advance: (by?: number) => void;
  /** The last phase is over; nothing of the display stays. */
  readonly done: () => void;
};

/** Reports to nobody. */
export const silentProgress: ProgressReporter = {
  phase: () => undefined,
  advance: () => undefined,
  done: () => undefined,
};

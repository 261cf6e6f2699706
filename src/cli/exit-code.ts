/** Exit codes (docs/contract.md); 128 + n after signal n, as shells have it. */
export const exitCode = {
  done: 0,
  errorsFound: 1,
  /** Wrong use, or nothing that could be read. */
  wrongUse: 2,
  /** Finished, but some inputs could not be read. */
  partlyUnreadable: 3,
  /** A fault of fanben itself. Source: sysexits.h, EX_SOFTWARE. */
  internalFault: 70,
} as const;

/** Signals that end a run, with the exit code each gives. */
export const signalExitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

export type EndSignal = keyof typeof signalExitCodes;

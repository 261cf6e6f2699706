import * as fc from 'fast-check';

// In CI each property draws the same cases every time, so that a change lands or fails by its own merit; a run anywhere
// else draws new ones. FANBEN_SEED repeats a run.
const seed = process.env['FANBEN_SEED'] ?? (process.env['CI'] === undefined ? undefined : '1');
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });

import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'src/cli/main.ts',
    'src/bench/main.ts',
    'src/bench/check-main.ts',
    'src/bench/check-once.ts',
    'src/bench/annotated-main.ts',
    'src/bench/faults-main.ts',
    'src/bench/frames-main.ts',
    'src/bench/mine-only.ts',
    'src/bench/reuse-main.ts',
    'src/bench/segment-only.ts',
    'src/bench/sources-only.ts',
    'src/bench/usage-probe.ts',
    'src/verify/main.ts',
    'src/pipeline/frames-worker.ts',
    'src/pipeline/source-worker.ts',
    'src/pipeline/process-source.ts',
    'tests/**/*.ts',
  ],
  project: ['src/**/*.ts', 'tests/**/*.ts'],
  ignoreExportsUsedInFile: true,
};

export default config;

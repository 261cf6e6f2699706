import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'src/cli/main.ts',
    'bench/main.ts',
    'bench/check-main.ts',
    'bench/check-once.ts',
    'bench/annotated-main.ts',
    'bench/damage-main.ts',
    'bench/faults-main.ts',
    'bench/fit-main.ts',
    'bench/floors-main.ts',
    'bench/frames-main.ts',
    'bench/mine-only.ts',
    'bench/perturb-main.ts',
    'bench/perturb/worker.ts',
    'bench/reuse-main.ts',
    'bench/segment-only.ts',
    'bench/sources-only.ts',
    'bench/usage-probe.ts',
    'verify/main.ts',
    'src/pipeline/frames-worker.ts',
    'src/pipeline/source-worker.ts',
    'src/pipeline/process-source.ts',
    'tests/**/*.ts',
  ],
  project: ['src/**/*.ts', 'bench/**/*.ts', 'verify/**/*.ts', 'tests/**/*.ts'],
  ignoreExportsUsedInFile: true,
};

export default config;

import type { CliIo } from './cli-io.ts';
import { signalExitCodes, type EndSignal } from './exit-code.ts';

const signals: readonly EndSignal[] = Object.keys(signalExitCodes).filter(
  (name): name is EndSignal => name in signalExitCodes,
);

/** The process's own streams and signals. The pipeline is loaded when it is needed, so that other commands start fast. */
export function nodeIo(): CliIo {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    stdin: () => process.stdin,
    columns: () => (process.stderr.isTTY ? process.stderr.columns : 0),
    onEnd: (handler) => {
      const listeners = signals.map((signal) => {
        const listener = (): void => handler(signal);
        process.on(signal, listener);
        return { signal, listener };
      });
      return () => {
        for (const { signal, listener } of listeners) process.off(signal, listener);
      };
    },
    exit: (code) => process.exit(code),
    analyse: async (request) => {
      const { analyse } = await import('../pipeline/analyse.ts');
      return analyse(request);
    },
  };
}

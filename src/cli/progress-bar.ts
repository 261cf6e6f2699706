import { silentProgress, type ProgressReporter } from '../pipeline/progress.ts';
import { displayWidth, fitWidth } from '../text/display-width.ts';

/** Where a bar is drawn. */
export type ProgressTarget = {
  readonly write: (text: string) => void;
  /** Width of the terminal now; 0 if it is none. */
  readonly columns: () => number;
  /** Milliseconds; the system's clock if left out. */
  readonly now?: () => number;
};

const redrawMilliseconds = 100;
const widestBar = 30;
const narrowestBar = 5;
/** Return to the start of the line and erase it. Source: ECMA-48, EL. */
const clearLine = '\r\u001B[2K';

/** `读取 [######....]  60% 3/5`, no wider than `columns`; a total of 0 stands for one that is not known. */
export function progressLine(name: string, done: number, total: number, columns: number): string {
  if (total <= 0) return fitWidth(done > 0 ? `${name} ${done}` : name, columns);
  const share = Math.min(1, done / total);
  const percentage = `${Math.floor(share * 100)}%`.padStart(5);
  const figures = `${percentage} ${String(done).padStart(String(total).length)}/${total}`;
  const room = columns - displayWidth(name) - figures.length - ' []'.length;
  if (room < narrowestBar) return fitWidth(`${name}${figures}`, columns);
  const width = Math.min(room, widestBar);
  const filled = Math.round(share * width);
  return `${name} [${'#'.repeat(filled)}${'.'.repeat(width - filled)}]${figures}`;
}

/**
 * A progress bar in the last line of a terminal: redrawn at most ten times a second, gone when done. On anything that
 * is no terminal, or has no columns, it says nothing.
 */
export function createProgressBar(target: ProgressTarget): ProgressReporter {
  if (target.columns() <= 0) return silentProgress;
  const now = target.now ?? ((): number => performance.now());
  let name = '';
  let total = 0;
  let count = 0;
  let drawn = -Infinity;
  const draw = (): void => {
    // One column stays free: a full line would wrap in some terminals.
    const columns = target.columns() - 1;
    if (columns <= 0) return;
    drawn = now();
    target.write(clearLine + progressLine(name, count, total, columns));
  };
  return {
    phase: (nextName, nextTotal) => {
      name = nextName;
      total = nextTotal;
      count = 0;
      draw();
    },
    advance: (by = 1) => {
      count += by;
      if (now() - drawn >= redrawMilliseconds) draw();
    },
    done: () => {
      if (drawn > -Infinity) target.write(clearLine);
      drawn = -Infinity;
    },
  };
}

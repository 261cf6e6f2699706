import { relative, resolve, sep } from 'node:path';

/** How a path is shown: relative to the working folder if it lies in it, else absolute; `/` between its parts. */
export function shownPath(path: string): string {
  if (path === '-') return path;
  const near = relative('.', path);
  const inside = near !== '' && near !== '..' && !near.startsWith(`..${sep}`);
  return (inside ? near : resolve(path)).replaceAll(sep, '/');
}

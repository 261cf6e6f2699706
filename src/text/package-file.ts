import { existsSync } from 'node:fs';

let root: URL | undefined;

/**
 * A file of the package by its path from the folder of package.json (`data/elements.json`), wherever the compiled
 * code lies in it (`dist/` as shipped, `build/` for the tools, the sources under test).
 */
export function packageFile(path: string): URL {
  root ??= packageRoot();
  return new URL(path, root);
}

/** The nearest folder above this module that has a package.json; the topmost one where none has. */
function packageRoot(): URL {
  let folder = new URL('./', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) {
    const above = new URL('../', folder);
    if (above.href === folder.href) break;
    folder = above;
  }
  return folder;
}

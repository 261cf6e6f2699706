import { fileURLToPath } from 'node:url';

/** Where the model that ships with fanben lies (learned from the package's own corpus). */
export function shippedModelPath(): string {
  return fileURLToPath(new URL('../../data/model.json', import.meta.url));
}

import { fileURLToPath } from 'node:url';
import { packageFile } from '../text/package-file.ts';

/** Where the model that ships with fanben lies (learned from the package's own corpus). */
export function shippedModelPath(): string {
  return fileURLToPath(packageFile('data/model.json'));
}

import { closeSync, openSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DocumentRecord } from '../corpus/document-record.ts';

/**
 * Writes the text of each document into an existing folder as `<id>.txt` (UTF-8, an existing file replaced). Throws what
 * the file system throws, so that a full disk ends the run instead of losing texts one by one, and on an id that is no
 * file name.
 */
export function writeTexts(folder: string, documents: readonly DocumentRecord[]): void {
  for (const { id, wording } of documents) {
    const name = `${id}.txt`;
    if (basename(name) !== name) throw new Error(`文档编号不能作文件名：${id}`);
    // three times as fast as writeFileSync of a string, for files as small as these
    const bytes = Buffer.from(wording.text, 'utf8');
    const file = openSync(join(folder, name), 'w');
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    } finally {
      closeSync(file);
    }
  }
}

import { readDataFile, stringsOf } from './data-file.ts';

/** data/clean-marks.json, ready for use. */
export type MarkWords = {
  /** 某些, 某种: 某 is no hidden name. */
  readonly somePhrases: readonly string[];
  /** X光, x轴: X is no hidden name. */
  readonly letterPhrases: readonly string[];
  /** What follows a hidden name or number: 县, 年. */
  readonly afterHidden: readonly string[];
};

let loaded: MarkWords | undefined;

/** The words of data/clean-marks.json; read and checked once. Throws DataFileError naming the faulty entry. */
export function markWords(): MarkWords {
  loaded ??= read();
  return loaded;
}

function read(): MarkWords {
  const data = readDataFile('clean-marks');
  const where = 'data/clean-marks.json';
  return {
    somePhrases: stringsOf(data, 'somePhrases', where),
    letterPhrases: stringsOf(data, 'letterPhrases', where),
    afterHidden: stringsOf(data, 'afterHidden', where),
  };
}

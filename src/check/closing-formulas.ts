import {
  DataFileError,
  listOf,
  readDataFile,
  stringOf,
  stringsOf,
  type JsonObject,
} from '../text/data-file.ts';

const FILE = 'data/closing-formulas.json';

/** Validates the content of data/closing-formulas.json: the kinds of text that may close with 特此 and each word. Throws DataFileError naming the entry. */
export function parseClosingFormulas(content: JsonObject): ReadonlyMap<string, readonly string[]> {
  const formulas = new Map<string, readonly string[]>();
  listOf(content, 'formulas', FILE).forEach((entry, index) => {
    const where = `${FILE} formulas[${index}]`;
    const formula = stringOf(entry, 'formula', where);
    if (stringOf(entry, 'source', where) === '')
      throw new DataFileError(`${where} 缺少出处 source`);
    if (formula === '' || formulas.has(formula))
      throw new DataFileError(`${where}.formula 空缺或重复`);
    formulas.set(formula, stringsOf(entry, 'kinds', where));
  });
  return formulas;
}

let loaded: ReadonlyMap<string, readonly string[]> | undefined;

/** The closing formulas that ship with fanben, read once a thread. */
export function closingFormulas(): ReadonlyMap<string, readonly string[]> {
  loaded ??= parseClosingFormulas(readDataFile('closing-formulas'));
  return loaded;
}

import { listOf, readDataFile, stringOf, stringsOf } from '../../text/data-file.ts';
import type { Attributes } from './scan-html.ts';

type Hints = {
  readonly content: ReadonlySet<string>;
  readonly furniture: ReadonlySet<string>;
  readonly hidden: RegExp;
  readonly suspect: RegExp;
  readonly unfolding: readonly string[];
  readonly furnitureText: readonly string[];
  readonly siteNames: readonly string[];
};

let loaded: Hints | undefined;

function hints(): Hints {
  loaded ??= readHints();
  return loaded;
}

function readHints(): Hints {
  const where = 'data/ingest-html-hints.json';
  const file = readDataFile('ingest-html-hints');
  const words = (kind: string): ReadonlySet<string> =>
    new Set(
      listOf(file, 'names', where)
        .filter((entry) => stringOf(entry, 'kind', `${where}.names`) === kind)
        .filter((entry) => stringOf(entry, 'source', `${where}.names`) !== '')
        .flatMap((entry) => stringsOf(entry, 'words', `${where}.names`)),
    );
  const texts = (key: string): readonly string[] =>
    listOf(file, key, where).map((entry, index) => {
      stringOf(entry, 'source', `${where}.${key}[${index}]`);
      return stringOf(entry, 'text', `${where}.${key}[${index}]`);
    });
  return {
    content: words('content'),
    furniture: words('furniture'),
    hidden: oneOf(words('hidden')),
    suspect: oneOf(words('suspect')),
    unfolding: texts('unfolding'),
    furnitureText: texts('furnitureText'),
    siteNames: texts('siteNames'),
  };
}

/**
 * Whether class, id and role of an element name site furniture and nothing of a main text (`side-content` is open to
 * doubt, so it is kept). Names are cut into words at case changes and non-letters.
 */
export function hasFurnitureName(attributes: Attributes): boolean {
  if (attributes.size === 0) return false;
  const names = [attributes.get('class'), attributes.get('id'), attributes.get('role')];
  const text = names.filter((name) => name !== undefined).join(' ');
  if (text === '') return false;
  const words = text
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  const { content, furniture } = hints();
  return words.some((word) => furniture.has(word)) && !words.some((word) => content.has(word));
}

/** Whether a class of an element says that it is not shown: for sure (`sr-only`), or if a style sheet says so (`hide`). */
export function hidingName(attributes: Attributes): 'hidden' | 'suspect' | undefined {
  const names = attributes.get('class');
  if (names === undefined) return undefined;
  const { hidden, suspect } = hints();
  if (hidden.test(names)) return 'hidden';
  return suspect.test(names) ? 'suspect' : undefined;
}

/** Matches a list of classes that has one of the names. */
function oneOf(names: ReadonlySet<string>): RegExp {
  return new RegExp(`(?:^|\\s)(?:${[...names].join('|')})(?:\\s|$)`, 'i');
}

/** Whether a short line offers to unfold the rest of a text: 展开全文, 点击阅读全文. */
export function isUnfolding(line: string): boolean {
  return hints().unfolding.some((words) => line.includes(words));
}

/** Whether a short text is the wording of a page foot: 版权所有, ICP备 … */
export function isFurnitureText(text: string): boolean {
  return hints().furnitureText.some((word) => text.includes(word));
}

const domain = /^(?:https?:\/\/)?(?:www\.)?[a-z0-9-]+(?:\.[a-z]{2,8})+$/i;

/** Whether a part of a page title names the site rather than the text: …网, …人民政府, www.….cn. */
export function isSiteName(part: string): boolean {
  return domain.test(part) || hints().siteNames.some((ending) => part.endsWith(ending));
}

import { hidingName } from './block-hints.ts';
import { black, colourOf, isLost, white, type Colour } from './colours.ts';
import type { Declarations } from './page-styles.ts';
import type { Attributes } from './scan-html.ts';

/**
 * Whether a reader sees the text of an element: `gone` with all within it, `hidden` unless an element within says
 * otherwise, `suspect` where a style sheet decides that is not there (white text whose ground nobody declares,
 * `aria-hidden`, a class called `hidden`).
 */
export type Verdict = 'seen' | 'suspect' | 'hidden' | 'gone';

/** How an element looks; what hides its text goes on to those within it. */
export type Look = {
  readonly verdict: Verdict;
  readonly invisible: boolean;
  readonly tiny: boolean;
  readonly indented: boolean;
  readonly doubtful: boolean;
  readonly color: Colour;
  /** The background, and whether it is known: a picture or a style sheet that is not there may lie over it. */
  readonly ground: Colour;
  readonly isGroundKnown: boolean;
};

/** How the root looks. `styled`: whether the page has style sheets in files of their own. */
export function lookOfRoot(styled: boolean): Look {
  return {
    verdict: 'seen',
    invisible: false,
    tiny: false,
    indented: false,
    doubtful: false,
    color: black,
    ground: white,
    isGroundKnown: !styled,
  };
}

/** How an element looks by its attributes and by what styles say of it. Source: CSS Display, Color, Positioned Layout. */
export function lookOf(
  attributes: Attributes,
  declarations: Declarations,
  above: Look,
  styled: boolean,
): Look {
  if (attributes.size === 0 && declarations.size === 0) return above;
  const ground = groundOf(attributes, declarations);
  const look = {
    invisible: isInvisible(declarations.get('visibility')) ?? above.invisible,
    tiny: isTiny(declarations.get('font-size') ?? sizeIn(declarations.get('font'))) ?? above.tiny,
    indented: isFar(declarations.get('text-indent')) ?? above.indented,
    doubtful: above.doubtful || isDoubtful(attributes),
    color: colourOf(declarations.get('color') ?? attributes.get('color')) ?? above.color,
    ground: ground ?? above.ground,
    isGroundKnown: isGroundKnown(attributes, declarations, ground, above.isGroundKnown && !styled),
  };
  return { verdict: isGone(attributes, declarations) ? 'gone' : verdictOf(look), ...look };
}

function verdictOf(look: Omit<Look, 'verdict'>): Verdict {
  if (look.invisible || look.tiny || look.indented) return 'hidden';
  if (!isLost(look.color, look.ground)) return look.doubtful ? 'suspect' : 'seen';
  // a heading may show a picture or a gradient through its letters
  return look.isGroundKnown && look.color.opaque ? 'hidden' : 'suspect';
}

/** The background that an element declares itself. */
function groundOf(attributes: Attributes, declarations: Declarations): Colour | undefined {
  const shorthand = declarations.get('background')?.split(/\s+/)[0];
  return colourOf(declarations.get('background-color') ?? shorthand ?? attributes.get('bgcolor'));
}

function isGroundKnown(
  attributes: Attributes,
  declarations: Declarations,
  own: Colour | undefined,
  above: boolean,
): boolean {
  const pictures = `${declarations.get('background')} ${declarations.get('background-image')}`;
  if (/url|gradient/.test(pictures) || attributes.has('background')) return false;
  return own !== undefined || above;
}

/** Whether the box of an element is not there, or not where anybody looks. */
function isGone(attributes: Attributes, declarations: Declarations): boolean {
  if (attributes.has('hidden') || hidingName(attributes) === 'hidden') return true;
  if (declarations.size === 0) return false;
  const has = (property: string, pattern: RegExp): boolean =>
    pattern.test(declarations.get(property) ?? 'initial');
  if (has('display', /^none/) || has('opacity', /^0*(?:\.0\d*)?%?$/)) return true;
  if (has('clip', /^rect\((?:0|1px)/) || has('clip-path', /^inset\((?:50|100)%/)) return true;
  if (has('transform', /scale\(0[,)]|translate[xy]?\(-\d{4}/)) return true;
  if (has('overflow', /^hidden/) && closed.some((side) => has(side, /^[01](?:px)?$/))) return true;
  const placed = has('position', /^(?:absolute|fixed|relative)/)
    ? ['left', 'right', 'top', 'bottom']
    : [];
  return [...placed, 'margin-left', 'margin-top'].some(
    (side) => has(side, /^-/) && isFar(declarations.get(side)) === true,
  );
}

const closed = ['height', 'max-height', 'width', 'max-width'];

/** Farther off than any window is wide. */
const FAR = 800;
const pixels: ReadonlyMap<string, number> = new Map([
  ['px', 1],
  ['', 1],
  ['pt', 4 / 3],
  ['em', 16],
  ['rem', 16],
  ['cm', 38],
  ['vw', 12],
  ['vh', 8],
  ['%', 8],
]);

/** A CSS length in pixels, about. */
function pixelsOf(length: string | undefined): number | undefined {
  const match = /^(-?(?:\d+\.?\d*|\.\d+))([a-z%]*)/.exec(length?.trim() ?? '');
  const unit = pixels.get(match?.[2] ?? '');
  return match === null || unit === undefined ? undefined : Number(match[1]) * unit;
}

/** Undefined if nothing is said. */
function isFar(length: string | undefined): boolean | undefined {
  const size = pixelsOf(length);
  return size === undefined ? undefined : Math.abs(size) >= FAR;
}

/** Pixels below which nobody can read. */
const SMALLEST = 2;

/** Undefined if nothing is said, or a share of the size above: of nothing that is nothing. */
function isTiny(size: string | undefined): boolean | undefined {
  const number = pixelsOf(size);
  if (number === undefined || number < SMALLEST) return number === undefined ? undefined : true;
  return /\dem$|%$/.test(size ?? '') ? undefined : false;
}

function isDoubtful(attributes: Attributes): boolean {
  return attributes.get('aria-hidden') === 'true' || hidingName(attributes) === 'suspect';
}

function isInvisible(visibility: string | undefined): boolean | undefined {
  return visibility === undefined ? undefined : /^(?:hidden|collapse)/.test(visibility);
}

/** The size in a `font` shorthand: `0/0 a` → `0`. */
function sizeIn(font: string | undefined): string | undefined {
  return /(?:^|\s)(\d[\w.%]*)(?:\/\S+)?\s/.exec(font ?? '')?.[1];
}

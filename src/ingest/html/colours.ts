/** A colour as a browser paints it. */
export type Colour = { readonly rgb: readonly number[]; readonly opaque: boolean };

/** The colour of a page and of its text where nobody says otherwise. */
export const white: Colour = { rgb: [255, 255, 255], opaque: true };
export const black: Colour = { rgb: [0, 0, 0], opaque: true };

const hex =
  /^#?(?:([0-9a-f])([0-9a-f])([0-9a-f])([0-9a-f])?|([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})?)$/;
const decimal = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([\d.]+%?))?\s*\)$/;

/**
 * The colour that an attribute or a declaration names: `#fff`, `FFFFFF`, `rgb(255, 255, 255)`, `white`. Undefined for
 * other names and spaces. Source: CSS Color Module Level 4; HTML Living Standard, 2.3.5 (legacy colours).
 */
export function colourOf(value: string | undefined): Colour | undefined {
  const text = value?.trim().toLowerCase() ?? '';
  if (text === 'white') return white;
  if (text === 'black') return black;
  if (text === 'transparent') return { ...white, opaque: false };
  const digits = hex
    .exec(text)
    ?.slice(1)
    .filter((part) => part !== undefined);
  if (digits !== undefined) {
    const [red = 0, green = 0, blue = 0, alpha = 255] = digits.map((part) =>
      Number.parseInt(part.length === 1 ? part + part : part, 16),
    );
    return { rgb: [red, green, blue], opaque: alpha > 0 };
  }
  const parts = decimal.exec(text);
  if (parts === null) return undefined;
  return { rgb: parts.slice(1, 4).map(Number), opaque: Number.parseFloat(parts[4] ?? '1') > 0 };
}

/** Colours that differ by no more than this in each of red, green and blue are one to the eye. */
const FAINTEST = 8;

/** Whether text of this colour cannot be told from its ground. */
export function isLost(text: Colour, ground: Colour): boolean {
  if (!text.opaque) return true;
  return text.rgb.every((part, at) => Math.abs(part - (ground.rgb[at] ?? 0)) <= FAINTEST);
}

import { foreignPart, isRole, NO_DOCUMENT, type Page, type Part } from '../page/part.ts';
import type { Place } from '../shapes/shapes.ts';
import type { Supply } from './damage.ts';

/** Furniture above and below the texts, between some of them, and between paragraphs. */
export function addFurniture(page: Page, { random, shapes, fill }: Supply): Page {
  const drawn = (at: Place, least: number, most: number): readonly Part[] => {
    const fitting = shapes.shapes.filter((shape) => shape.at === at);
    return Array.from({ length: random.whole(least, most) }, () => random.pick(fitting)).flatMap(
      ({ id, lines }) =>
        lines.flatMap((line) =>
          fill(line, { title: page.title })
            .split('\n')
            .map((text) => foreignPart(text, 'furniture', id)),
        ),
    );
  };
  const parts: Part[] = [...drawn('top', 1, 4)];
  const isBetween = random.chance(0.5);
  const inside = random.pick([0, 0.03, 0.08]);
  let document = NO_DOCUMENT;
  for (const part of page.parts) {
    const isNext = part.document !== NO_DOCUMENT && part.document !== document;
    if (isNext && document !== NO_DOCUMENT && isBetween)
      parts.push(...drawn(random.pick(['bottom', 'inside']), 1, 1));
    if (part.document !== NO_DOCUMENT) document = part.document;
    parts.push(part);
    if (isRole(part, 'body') && random.chance(inside)) parts.push(...drawn('inside', 1, 1));
  }
  return { ...page, parts: [...parts, ...drawn('bottom', 1, 4)] };
}

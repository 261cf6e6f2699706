import type { Random } from '../random.ts';
import { pickOf, type FaultKind, type SeededText, type SeedText } from './fault.ts';
import { renumbered } from './numbered-lines.ts';
import { topSections, type TopSection } from './sections.ts';

/** So many sections must be left for the rest to have an outline. */
const LEAST_SECTIONS = 4;

/**
 * The sections whose element no other section can be: none where a heading tells nothing (一、老人们怎么看), for that section
 * may be any element, and nothing could be said to be missing or out of its order.
 */
function lone(sections: readonly TopSection[]): readonly TopSection[] {
  if (sections.some(({ named }) => named.length === 0)) return [];
  return sections.filter(
    ({ element }) =>
      element !== '' && sections.filter(({ named }) => named.includes(element)).length === 1,
  );
}

function blockOf(lines: readonly string[], { start, end }: TopSection): readonly string[] {
  return lines.slice(start, end);
}

/** The text with its top sections in another order, numbered anew; what stands between and around them stays. */
function rebuilt(
  lines: readonly string[],
  sections: readonly TopSection[],
  kept: readonly TopSection[],
): { readonly lines: readonly string[]; readonly startOf: ReadonlyMap<TopSection, number> } {
  const first = sections[0]?.start ?? 0;
  const last = sections.at(-1)?.end ?? 0;
  const rows = lines.slice(0, first);
  const startOf = new Map<TopSection, number>();
  for (const [at, section] of kept.entries()) {
    startOf.set(section, rows.length + 1);
    rows.push(renumbered(section.item, at + 1), ...blockOf(lines, section).slice(1));
  }
  return { lines: [...rows, ...lines.slice(last)], startOf };
}

/** A section whose element such texts have as a rule (required or recommended) is taken out. */
export function removeElement(
  { lines, genre, outline }: SeedText,
  random: Random,
): SeededText | undefined {
  const sections = topSections(lines, genre);
  const usual = new Set(
    outline?.elements.filter(({ tier }) => tier !== 'optional').map(({ element }) => element),
  );
  const chosen = pickOf(
    random,
    lone(sections).filter(({ element }) => usual.has(element)),
  );
  if (chosen === undefined || sections.length < LEAST_SECTIONS) return undefined;
  const kept = sections.filter((section) => section !== chosen);
  return {
    lines: rebuilt(lines, sections, kept).lines,
    rules: ['element/missing'],
    at: [],
    element: chosen.element,
  };
}

/** Nothing is left of a section but its heading. */
export function emptyElement({ lines, genre }: SeedText, random: Random): SeededText | undefined {
  const sections = topSections(lines, genre);
  const chosen = pickOf(
    random,
    sections.filter(({ isLine, start, end }) => isLine && end > start + 1),
  );
  if (chosen === undefined || sections.length < 3) return undefined;
  return {
    lines: lines.filter((_, index) => index <= chosen.start || index >= chosen.end),
    rules: ['element/empty'],
    at: [chosen.start + 1],
  };
}

const STRONG_SHARE = 0.85;
const STRONG_BOTH = 5;

/** A section that nearly all texts have before another is moved behind it. */
export function moveElement(
  { lines, genre, outline }: SeedText,
  random: Random,
): SeededText | undefined {
  const sections = topSections(lines, genre);
  const known = lone(sections);
  const pairs = known.flatMap((early, at) =>
    known.slice(at + 1).flatMap((late) => {
      const order = outline?.order.find(
        ({ before, after }) => before === early.element && after === late.element,
      );
      const isStrong =
        order !== undefined &&
        order.share >= STRONG_SHARE &&
        order.independentDocuments / order.share >= STRONG_BOTH;
      return isStrong ? [{ early, late }] : [];
    }),
  );
  const pair = pickOf(random, pairs);
  if (pair === undefined) return undefined;
  const { early, late } = pair;
  const moved = sections.flatMap((section) => {
    if (section === early) return [];
    return section === late ? [late, early] : [section];
  });
  const { lines: changed, startOf } = rebuilt(lines, sections, moved);
  return {
    lines: changed,
    rules: ['element/order'],
    at: [startOf.get(early) ?? 0, startOf.get(late) ?? 0],
  };
}

/** What a section says comes to stand under the heading of another, whose own words are lost. */
export function misplaceElement(
  { lines, genre, outline }: SeedText,
  random: Random,
): SeededText | undefined {
  const sections = topSections(lines, genre);
  const usual = new Set(
    outline?.elements.filter(({ tier }) => tier !== 'optional').map(({ element }) => element),
  );
  const headed = lone(sections).filter(({ isLine, start, end }) => isLine && end > start + 1);
  const content = pickOf(
    random,
    headed.filter(({ element }) => usual.has(element)),
  );
  const host = pickOf(
    random,
    headed.filter((section) => section !== content),
  );
  if (content === undefined || host === undefined || sections.length < LEAST_SECTIONS)
    return undefined;
  const kept = sections.filter((section) => section !== content);
  const { lines: rows, startOf } = rebuilt(lines, sections, kept);
  const at = startOf.get(host) ?? 0;
  return {
    lines: [
      ...rows.slice(0, at),
      ...blockOf(lines, content).slice(1),
      ...rows.slice(at + host.end - host.start - 1),
    ],
    rules: ['element/misplaced', 'element/missing'],
    at: [at],
    element: content.element,
  };
}

/** Faults of elements. */
export const elementFaults: readonly FaultKind[] = [
  { rule: 'element/missing', title: '删去一项', seed: removeElement },
  { rule: 'element/empty', title: '标题下没有内容', seed: emptyElement },
  { rule: 'element/order', title: '一项移到后面', seed: moveElement },
  { rule: 'element/misplaced', title: '内容写在别的标题下', seed: misplaceElement },
];

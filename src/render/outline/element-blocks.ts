import type {
  GenreOutline,
  HeadingWording,
  OutlineElement,
} from '../../mining/outline/genre-outline.ts';
import { amount, percent } from './figures.ts';
import type { OutlineLabels, SupportFigures } from './labels.ts';
import { plain, withoutMarkup } from './markdown.ts';
import { standingOf, titleElement } from './standing.ts';

/** What a block needs to tell something of an element. */
export type ElementContext = {
  readonly outline: GenreOutline;
  readonly element: OutlineElement;
  readonly labels: OutlineLabels;
};

/** Lines about one side of an element; none if there is nothing to tell. */
export type ElementBlock = (context: ElementContext) => readonly string[];

const shownWordings = 6;
const shownSingles = 3;
const shownExamples = 3;

/** The element's support as it is printed. */
export function supportFigures(outline: GenreOutline, element: OutlineElement): SupportFigures {
  return {
    documents: String(element.documents),
    ofDocuments: String(outline.documents),
    independent: amount(element.independentDocuments),
    ofIndependent: amount(outline.independentDocuments),
    share: percent(element.support),
    low: percent(element.supportLow),
    high: percent(element.supportHigh),
  };
}

/** Status and source of each norm of an element, or that there is none. */
export function normTexts(element: OutlineElement, labels: OutlineLabels): readonly string[] {
  if (element.normative.length === 0) return [labels.noNorm];
  return element.normative.map(({ status, source }) => labels.norm(labels.tier[status], source));
}

/** The statuses the norms give an element, each once, without their sources. */
export function normStatuses(element: OutlineElement, labels: OutlineLabels): string {
  const names = new Set(element.normative.map(({ status }) => labels.tier[status]));
  return names.size === 0 ? labels.noNorm : labels.listed([...names]);
}

const support: ElementBlock = ({ outline, element, labels }) => [
  labels.element.support(supportFigures(outline, element)),
];

const norms: ElementBlock = ({ element, labels }) => [
  labels.element.norms(normTexts(element, labels)),
];

const standing: ElementBlock = ({ element, labels }) => {
  const text = labels.standing[standingOf(element)];
  return text === '' ? [] : [labels.element.standing(text)];
};

/** Wordings that at least two documents share; if there are none, the first few of those that only one has. */
function commonWordings(wordings: readonly HeadingWording[]): readonly HeadingWording[] {
  const shared = wordings.filter(({ documents }) => documents >= 2);
  return shared.length > 0 ? shared.slice(0, shownWordings) : wordings.slice(0, shownSingles);
}

const headings: ElementBlock = ({ element, labels }) => {
  if (element.documents === 0 || element.element === titleElement) return [];
  if (element.headings.length === 0) return [labels.element.noHeading];
  return [labels.element.headings(commonWordings(element.headings))];
};

const subheadings: ElementBlock = ({ element, labels }) => {
  const shared = element.subheadings.filter(({ documents }) => documents >= 2);
  return shared.length === 0 ? [] : [labels.element.subheadings(shared.slice(0, shownWordings))];
};

const length: ElementBlock = ({ element, labels }) => {
  if (element.documents === 0) return [];
  const { low, median, high } = element.characters;
  const figures = {
    median: String(Math.round(median)),
    low: String(Math.round(low)),
    high: String(Math.round(high)),
    share: percent(element.shareOfText),
  };
  return [labels.element.length(figures)];
};

const guidance: ElementBlock = ({ element, labels }) =>
  element.guidance === '' ? [] : [labels.element.guidance(element.guidance)];

const phrases: ElementBlock = ({ element, labels }) =>
  element.phrases.length === 0 ? [] : [labels.element.phrases(element.phrases)];

const frames: ElementBlock = ({ element, labels }) =>
  element.frames.length === 0
    ? []
    : [labels.element.frames, ...element.frames.map(labels.element.frame)];

const examples: ElementBlock = ({ element, labels }) => {
  if (element.examples.length === 0) return element.documents === 0 ? [labels.element.absent] : [];
  return [
    labels.element.examples,
    ...element.examples.slice(0, shownExamples).map(labels.element.example),
  ];
};

/** What an element of the taxonomy is told with, in this order. */
const listedBlocks: readonly ElementBlock[] = [
  support,
  norms,
  standing,
  guidance,
  headings,
  subheadings,
  length,
  phrases,
  frames,
  examples,
];

const usualPlace: ElementBlock = ({ element, labels }) => [
  labels.outline.candidatePlace(percent(element.meanPosition)),
];

/** What helps to write an element, the most helpful first. */
const writingBlocks: readonly ElementBlock[] = [
  guidance,
  length,
  phrases,
  frames,
  subheadings,
  headings,
  support,
  norms,
  standing,
];

/** Lines that help to write an element, as text without markup. */
export function writingLines(context: ElementContext): readonly string[] {
  return writingBlocks.flatMap((block) => block(context)).map(withoutMarkup);
}

/** What an element that only the corpus knows is told with. */
const candidateBlocks: readonly ElementBlock[] = [
  support,
  usualPlace,
  headings,
  subheadings,
  length,
  phrases,
  frames,
  examples,
];

/** An element with its heading and all its blocks. */
export function elementSection(context: ElementContext, index: number): readonly string[] {
  const { element, labels } = context;
  const blocks = element.listed ? listedBlocks : candidateBlocks;
  const heading = element.listed
    ? labels.element.heading(
        index,
        element.element,
        labels.tier[element.tier],
        normStatuses(element, labels),
      )
    : labels.element.candidateHeading(index, plain(element.element), labels.tier[element.tier]);
  return [heading, '', ...blocks.flatMap((block) => block(context)), ''];
}

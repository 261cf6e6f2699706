import type {
  ElementOrder,
  ExamplePlace,
  GenreOutline,
  HeadingWording,
  OutlineElement,
  OutlineFrame,
} from '../mining/outline/genre-outline.ts';
import { maskPersonal } from '../text/masking.ts';
import { round4 } from './round.ts';

/** Turns words of the corpus into what may be shown of them. */
export type ShowText = (text: string) => string;

/** Names and numbers of persons masked unless they are asked for. */
export function showText(showNames: boolean): ShowText {
  return showNames ? (text) => text : (text) => maskPersonal(text).text;
}

function presentWording(wording: HeadingWording, show: ShowText): HeadingWording {
  return {
    wording: show(wording.wording),
    documents: wording.documents,
    independentDocuments: round4(wording.independentDocuments),
  };
}

function presentExample(example: ExamplePlace, show: ShowText): ExamplePlace {
  return {
    ...example,
    title: show(example.title),
    heading: show(example.heading),
    opening: show(example.opening),
  };
}

function presentFrame(frame: OutlineFrame, show: ShowText): OutlineFrame {
  return {
    pattern: show(frame.pattern),
    independentDocuments: round4(frame.independentDocuments),
    slots: frame.slots.map(({ type, fillers }) => ({ type, fillers: fillers.map(show) })),
  };
}

function presentElement(element: OutlineElement, show: ShowText): OutlineElement {
  const { characters } = element;
  return {
    ...element,
    independentDocuments: round4(element.independentDocuments),
    support: round4(element.support),
    supportLow: round4(element.supportLow),
    supportHigh: round4(element.supportHigh),
    meanPosition: round4(element.meanPosition),
    characters: {
      low: round4(characters.low),
      median: round4(characters.median),
      high: round4(characters.high),
    },
    shareOfText: round4(element.shareOfText),
    headings: element.headings.map((wording) => presentWording(wording, show)),
    subheadings: element.subheadings.map((wording) => presentWording(wording, show)),
    examples: element.examples.map((example) => presentExample(example, show)),
    phrases: element.phrases.map((phrase) => ({
      ...phrase,
      phrase: show(phrase.phrase),
      independentDocuments: round4(phrase.independentDocuments),
    })),
    frames: element.frames.map((frame) => presentFrame(frame, show)),
  };
}

function presentOrder(order: ElementOrder): ElementOrder {
  return {
    ...order,
    independentDocuments: round4(order.independentDocuments),
    share: round4(order.share),
  };
}

/** An outline as it may leave the machine: figures rounded, words of the corpus through `show`. */
export function presentOutline(outline: GenreOutline, show: ShowText): GenreOutline {
  return {
    ...outline,
    independentDocuments: round4(outline.independentDocuments),
    elements: outline.elements.map((element) => presentElement(element, show)),
    order: outline.order.map(presentOrder),
    agreement: round4(outline.agreement),
  };
}

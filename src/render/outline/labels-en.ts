import type {
  ExamplePlace,
  HeadingWording,
  OutlineFrame as PhraseFrame,
  OutlinePhrase,
} from '../../mining/outline/genre-outline.ts';
import { genreName } from '../../taxonomy/genre-table.ts';
import type {
  ChecklistFrame,
  ElementFrame,
  OrderFrame,
  OutlineFrame,
  OutlineLabels,
} from './labels.ts';
import { amount } from './figures.ts';
import { plain } from './markdown.ts';

function wordingList(wordings: readonly HeadingWording[]): string {
  return wordings.map(({ wording, documents }) => `${plain(wording)} (${documents})`).join(', ');
}

function place(example: ExamplePlace): string {
  return `${plain(example.source)}, line ${example.place.line}`;
}

function exampleText(example: ExamplePlace): string {
  const title = example.title === '' ? '' : `《${plain(example.title)}》, `;
  const ownHeading = example.heading !== '' && example.heading !== example.title;
  const heading = ownHeading ? `, heading “${plain(example.heading)}”` : '';
  const opening = example.opening === '' ? '' : `: ${plain(example.opening)}…`;
  return `${title}${place(example)}${heading}${opening}`;
}

function phraseList(phrases: readonly OutlinePhrase[]): string {
  return phrases
    .map(
      ({ phrase, independentDocuments }) => `“${plain(phrase)}” (${amount(independentDocuments)})`,
    )
    .join(', ');
}

function frameText({ pattern, independentDocuments, slots }: PhraseFrame): string {
  const fillers = slots
    .filter((slot) => slot.fillers.length > 0)
    .map(({ type, fillers: found }) => `〔${plain(type)}〕 e.g. ${found.map(plain).join(', ')}`);
  return [`${plain(pattern)} (${amount(independentDocuments)})`, ...fillers].join('; ');
}

const outline: OutlineFrame = {
  title: (genre) => `# ${genreName(genre)} (${genre}): normalised outline`,
  head: ({ genre, documents, independent }) => [
    `Drawn from ${documents} texts of the genre ${genreName(genre)} in this corpus. Near-duplicates count once together, which leaves ${independent} independent texts. Elements stand in the order most texts follow.`,
    '',
    'Two kinds of ground stand side by side and are never mixed:',
    '',
    '- **Tier in the corpus** tells what others do, by the 95% interval of the share. Required: the interval starts at 60% or more, so surely most such texts have it; recommended: it starts at 25% or more, so surely one text in four has it; optional: the rest, also what too few texts leave open. With fewer than 5 independent texts nothing is required.',
    '- **Norms** tell what writing standards and guides demand, each with its source, whatever the corpus does.',
    '',
    'Where the two part, there is a ▲.',
  ],
  section: (index, title) => `## ${index}. ${title}`,
  overview: 'Overview',
  overviewHeader: ['No.', 'Element', 'Tier in the corpus', 'Support', 'Norms', 'Note'],
  skeleton: 'Skeleton to write in',
  skeletonIntro:
    'Elements that are required or recommended in the corpus or required by a norm, under their commonest headings.',
  skeletonUse:
    'Replace every 〔填写…〕. Delete what is not needed together with its heading and renumber. Comments tell what to write: delete them all at the end, then run fanben check.',
  rare: (elements) =>
    `Left out, being in single texts only and in no norm: ${elements.map(([name, documents]) => `${name} (${documents})`).join(', ')}.`,
  titleLine: (name) => `（${name}）`,
  withoutHeading: (name) => `（${name}: no heading）`,
  normOnly: ' (required by a norm, rare in the corpus)',
  details: 'Element by element',
  candidates: 'Found in this corpus only',
  candidatesIntro:
    'These are not among the elements fanben knows. They were gathered from headings of several independent texts and are named after the most typical one.',
  candidatePlace: (position) =>
    `- **Usual place**: at ${position} of the text (0% is its beginning, 100% its end)`,
  smallNumbers: 'Reading the figures when texts are few',
  smallNumbersText: ({ independent, low, high, few }) => [
    `- This genre has ${independent} independent texts. Even if all of them have an element, the 95% interval starts at ${low}; even if none has it, the interval ends at ${high}.${few ? ' With intervals as wide as these, a share is a hint, not a finding.' : ''}`,
    '- Compare two elements by their intervals. Where these mostly overlap, neither is commoner than the other.',
    '- Optional does not mean unwanted: with few texts a truly common element may stand as optional for now.',
    '- Tiers come from this corpus and share its leaning. What must be written is for the norms and your superior office to say.',
  ],
};

const element: ElementFrame = {
  heading: (index, name, tier, norm) =>
    `### ${index}. ${plain(name)} (${tier} in the corpus; norms: ${norm})`,
  candidateHeading: (index, name, tier) => `### ${index}. ${name} (${tier} in the corpus)`,
  support: (f) =>
    `- **Support**: ${f.documents} of ${f.ofDocuments} texts (independent: ${f.independent} of ${f.ofIndependent}), ${f.share} of the independent ones, 95% interval ${f.low} to ${f.high}`,
  norms: (norms) => `- **Norms**: ${norms.join('; ')}`,
  standing: (text) => `- **Note**: ${text}`,
  headings: (wordings) => `- **Usual headings**: ${wordingList(wordings)}`,
  subheadings: (wordings) => `- **Usual second-level headings**: ${wordingList(wordings)}`,
  noHeading: '- **Usual headings**: none, a paragraph of its own',
  length: ({ median, low, high, share }) =>
    `- **Usual length**: median ${median} characters, half of the texts from ${low} to ${high}; ${share} of all text of the genre`,
  guidance: (text) => `- **What to write**: ${plain(text)}`,
  phrases: (phrases) => `- **Stock phrases**: ${phraseList(phrases)}`,
  frames: '- **Phrase frames** (fill in what stands in 〔〕):',
  frame: (frame) => `  - ${frameText(frame)}`,
  examples: '- **Examples**:',
  example: (example) => `  - ${exampleText(example)}`,
  absent: '- **Examples**: none in this corpus',
};

const order: OrderFrame = {
  title: 'Order',
  agreement: (tau) =>
    `The order is the one with the least disagreement among the texts. Their mean agreement with it (Kendall’s tau) is ${tau}: 1 is full agreement, 0 no order at all, -1 the reverse.`,
  neighbours: 'Neighbours, among the independent texts that have both:',
  header: ['Before', 'After', 'Evidence'],
  beforeIn: (documents, both, share) => `in ${documents} of ${both} texts (${share})`,
  contested: 'The order of these is open; arrange them as the matter asks:',
  rest: 'All pairs are in order.csv of the output folder.',
};

const checklist: ChecklistFrame = {
  title: (genre) => `# ${genreName(genre)} (${genre}): checklist`,
  intro: ({ documents, independent }) => [
    `From ${documents} texts in this corpus (${independent} independent). Tick □ when an element is written.`,
    'The tier tells what others do, the norms what standards and guides demand; where they part, there is a ▲.',
  ],
  header: [
    '□',
    'Element',
    'Tier in the corpus',
    'Support',
    'Norms (source)',
    'Usual headings',
    'What to write',
    'Stock phrases and frames',
    'Example',
  ],
  normOnly: (elements) =>
    `▲ Required by a norm, but missing in more than half of this corpus: ${elements.join(', ')}.`,
  corpusOnly: (elements) =>
    `▲ Common in the corpus, yet discouraged by the norms: ${elements.join(', ')}.`,
  candidates: 'Found in this corpus only; judge for yourself:',
};

/** Frame text in English. */
export const labelsEn: OutlineLabels = {
  tier: {
    required: 'required',
    recommended: 'recommended',
    optional: 'optional',
    discouraged: 'discouraged',
  },
  standing: {
    'norm-only': '▲ required by a norm, rare in the corpus',
    'corpus-only': '▲ common in the corpus, discouraged by norms',
    agreed: '',
  },
  noNorm: 'none found',
  outline,
  element,
  order,
  checklist,
  shortSupport: (f) => `${f.documents}/${f.ofDocuments} (independent: ${f.share})`,
  norm: (status, source) => `${status} — ${plain(source)}`,
  listed: (items) => items.join(', '),
  between: '; ',
  place,
};

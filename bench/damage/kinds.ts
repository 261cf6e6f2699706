import { addFurniture } from './damages/add-furniture.ts';
import type { Damage } from './damages/damage.ts';
import { dropBareLines, dropHeadings } from './damages/drop-headings.ts';
import { hardWrap } from './damages/hard-wrap.ts';
import { glueHeadings, runTogether } from './damages/join-lines.ts';
import { recycle } from './damages/recycle.ts';
import { addNoise, injectPinyin, redact } from './damages/spoil-characters.ts';
import type { Original } from './originals/original.ts';
import { titleOf, type Layout } from './page/compose-page.ts';

/** One kind of damaged page. */
export type Kind = {
  readonly id: string;
  /** Least and most documents on a page. */
  readonly documents: readonly [number, number];
  readonly layouts: readonly Layout[];
  /** In the order in which they are done. */
  readonly damages: readonly Damage[];
  /** Share of the pages that each damage is done to. */
  readonly rate: number;
  /** Which documents the kind can be made of. */
  readonly fits?: (original: Original) => boolean;
  /** Whether all pages are read in one run, so that one can help another; else each by itself. */
  readonly isOneRun?: boolean;
};

const SINGLE = [1, 1] as const;
const SEVERAL = [2, 8] as const;
const PLAIN: Layout = { titles: 'kept', markers: 'none' };
const LEAST_HEADINGS = 3;

function hasTitle(original: Original): boolean {
  return titleOf(original) !== '';
}

function hasHeadings({ lines }: Original): boolean {
  return lines.filter(({ role }) => role === 'heading').length >= LEAST_HEADINGS;
}

/** Several documents on a page without any marker. */
function several(id: string, titles: Layout['titles'], damages: readonly Damage[] = []): Kind {
  return { id, documents: SEVERAL, layouts: [{ titles, markers: 'none' }], damages, rate: 1 };
}

function single(id: string, damage: Damage, fits?: Kind['fits']): Kind {
  return {
    id,
    documents: SINGLE,
    layouts: [PLAIN],
    damages: [damage],
    rate: 1,
    ...(fits !== undefined && { fits }),
  };
}

/** Every kind of damage by itself, and all of them mixed. */
export const KINDS: readonly Kind[] = [
  { id: 'whole', documents: SINGLE, layouts: [PLAIN], damages: [], rate: 1 },
  { ...several('titled', 'kept'), fits: hasTitle },
  several('untitled', 'lost'),
  several('stripped', 'lost', [dropBareLines]),
  several('joined', 'kept', [runTogether]),
  {
    id: 'marked',
    documents: SEVERAL,
    layouts: [
      { titles: 'kept', markers: 'all' },
      { titles: 'lost', markers: 'all' },
    ],
    damages: [],
    rate: 1,
  },
  {
    id: 'partly-marked',
    documents: SEVERAL,
    layouts: [
      { titles: 'kept', markers: 'some' },
      { titles: 'lost', markers: 'some' },
    ],
    damages: [],
    rate: 1,
  },
  single('lost-headings', dropHeadings, hasHeadings),
  single('glued', glueHeadings, hasHeadings),
  single('run-together', runTogether),
  single('hard-wrapped', hardWrap),
  single('furniture', addFurniture),
  {
    id: 'recycled',
    documents: [2, 4],
    layouts: [PLAIN, { titles: 'kept', markers: 'all' }],
    damages: [recycle],
    rate: 1,
    isOneRun: true,
  },
  single('pinyin', injectPinyin),
  single('redacted', redact),
  single('noise', addNoise),
  {
    id: 'mixed',
    documents: [1, 8],
    layouts: (['kept', 'lost'] as const).flatMap((titles) =>
      (['none', 'some', 'all'] as const).map((markers) => ({ titles, markers })),
    ),
    damages: [
      recycle,
      dropHeadings,
      redact,
      glueHeadings,
      runTogether,
      injectPinyin,
      addNoise,
      hardWrap,
      addFurniture,
    ],
    rate: 0.35,
  },
];

import type { Rule } from './rule.ts';
import { addresseeColon } from './rules/addressee-colon.ts';
import { attachmentFormat } from './rules/attachment-format.ts';
import { attachmentMatch } from './rules/attachment-match.ts';
import { boilerplateOpening } from './rules/boilerplate-opening.ts';
import { closingMatch } from './rules/closing-match.ts';
import { copiedPassage } from './rules/copied-passage.ts';
import { copiedRepeated } from './rules/copied-repeated.ts';
import { dateFormat } from './rules/date-format.ts';
import { docnoFormat } from './rules/docno-format.ts';
import { elementEmpty } from './rules/element-empty.ts';
import { elementMisplaced } from './rules/element-misplaced.ts';
import { elementMissing } from './rules/element-missing.ts';
import { elementOrder } from './rules/element-order.ts';
import { frameSlot } from './rules/frame-slot.ts';
import { headingDuplicate } from './rules/heading-duplicate.ts';
import { headingPunctuation } from './rules/heading-punctuation.ts';
import { lawStale } from './rules/law-stale.ts';
import { leftoverDate } from './rules/leftover-date.ts';
import { leftoverMark } from './rules/leftover-mark.ts';
import { leftoverName } from './rules/leftover-name.ts';
import { lengthLimit } from './rules/length-limit.ts';
import { numberFormat } from './rules/number-format.ts';
import { numberGap } from './rules/number-gap.ts';
import { numberMixedStyle } from './rules/number-mixed-style.ts';
import { numberPunctuation } from './rules/number-punctuation.ts';
import { numberRepeat } from './rules/number-repeat.ts';
import { numberReversal } from './rules/number-reversal.ts';
import { numberSkipLevel } from './rules/number-skip-level.ts';
import { privateNumber } from './rules/private-number.ts';
import { punctuationCaption } from './rules/punctuation-caption.ts';
import { punctuationDate } from './rules/punctuation-date.ts';
import { punctuationDeng } from './rules/punctuation-deng.ts';
import { punctuationEllipsis } from './rules/punctuation-ellipsis.ts';
import { punctuationHalfwidth } from './rules/punctuation-halfwidth.ts';
import { punctuationPair } from './rules/punctuation-pair.ts';
import { punctuationQuotedList } from './rules/punctuation-quoted-list.ts';
import { reportRequest } from './rules/report-request.ts';
import { stockDensity } from './rules/stock-density.ts';
import { titleGenre } from './rules/title-genre.ts';

/** All rules, in the order of docs/contract.md. */
export const rules: readonly Rule[] = [
  elementMissing,
  elementOrder,
  elementEmpty,
  elementMisplaced,
  numberGap,
  numberRepeat,
  numberSkipLevel,
  numberReversal,
  numberMixedStyle,
  numberPunctuation,
  headingPunctuation,
  headingDuplicate,
  leftoverMark,
  leftoverName,
  leftoverDate,
  copiedPassage,
  copiedRepeated,
  stockDensity,
  frameSlot,
  titleGenre,
  addresseeColon,
  attachmentFormat,
  attachmentMatch,
  closingMatch,
  dateFormat,
  docnoFormat,
  numberFormat,
  punctuationHalfwidth,
  punctuationPair,
  punctuationDeng,
  punctuationQuotedList,
  punctuationEllipsis,
  punctuationCaption,
  punctuationDate,
  reportRequest,
  lawStale,
  privateNumber,
  lengthLimit,
  boilerplateOpening,
];

import type { SectionRecord } from '../../corpus/document-record.ts';
import { sectionCues } from './section-cues.ts';

const LONGEST_ADDRESSEE = 100;

/** The element of a section at the edge of a document (title, addressee, ending, signature), which needs no classifier. */
export function edgeElement(section: SectionRecord): string | undefined {
  const { opening } = section;
  const cues = sectionCues();
  switch (section.form) {
    case 'title':
      return '标题';
    case 'lead':
      return isAddressee(section) ? '其他' : undefined;
    case 'closing':
      if (cues['ending-formula'].test(opening)) return '结语';
      return cues.attachment.test(opening) ? '其他' : '落款';
    default:
      return undefined;
  }
}

/** A lead that is one line with a colon at its end and does not lead over to a list: 各镇人民政府： */
function isAddressee({ opening, characters, sentences }: SectionRecord): boolean {
  return (
    /[：:]$/u.test(opening) &&
    !sectionCues().introduction.test(opening) &&
    characters <= LONGEST_ADDRESSEE &&
    sentences <= 1
  );
}

import { parseWordCues } from '../../taxonomy/word-cues.ts';
import { readDataFile } from '../../text/data-file.ts';

const CUES = [
  'time-opening',
  'final-clause',
  'closed',
  'after-ending',
  'attachment-head',
  'catch-all',
  'declared-count',
  'announcement-number',
  'opening-formula',
  'news-lead',
  'occasion',
  'decision',
  'news-time',
  'opening-heading',
  'essay-title',
  'law-title',
  'section-name',
  'form-title',
  'attachment-mark',
  'thanks',
  'personal',
  'self-kind',
  'self-general',
  'self-not',
] as const;

/**
 * The words that tell where documents begin and end, one pattern each; what they mean stands in
 * data/boundary-cues.json. `self` is put together of them: 我局, 本镇, but not 本办法; its first group is the kind of
 * body; global. `personal` is global too.
 */
export type BoundaryCues = Readonly<Record<(typeof CUES)[number] | 'self', RegExp>>;

/** Validates the content of data/boundary-cues.json. Throws DataFileError naming the entry. */
export function parseBoundaryCues(content: unknown): BoundaryCues {
  const cues = parseWordCues(content, 'data/boundary-cues.json', CUES);
  const self = `(?!${cues['self-not'].source})(?:我|本)(${cues['self-kind'].source})`;
  const announcementNumber = new RegExp(cues['announcement-number'].source, 'gu');
  return {
    ...cues,
    'announcement-number': announcementNumber,
    personal: new RegExp(cues.personal.source, 'gu'),
    self: new RegExp(self, 'gu'),
  };
}

let loaded: BoundaryCues | undefined;

/** The cues that ship with fanben, read once a thread. */
export function boundaryCues(): BoundaryCues {
  loaded ??= parseBoundaryCues(readDataFile('boundary-cues'));
  return loaded;
}

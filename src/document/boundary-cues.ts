import { alternation, readCueFile } from './cue-file.ts';

/** The words that tell where documents begin and end; see data/boundary-cues.json. */
export type BoundaryCues = {
  /** A line that addresses the document: 各镇人民政府： */
  readonly addressee: RegExp;
  /** A line with a colon that introduces a list instead: 任务分工如下： */
  readonly notAddressee: RegExp;
  /** A beginning that tells the time: 今年以来，… */
  readonly timeOpening: RegExp;
  /** The last clause of rules: 由办公室负责解释, 自印发之日起施行; at the end of a line. */
  readonly finalClause: RegExp;
  /** Notes that close a document, at the end of a line. */
  readonly closed: RegExp;
  /** Lines that still belong to a document after its ending. */
  readonly afterEnding: RegExp;
  /** The head of an attachment. */
  readonly attachmentHead: RegExp;
  /** The last item of a list: 其他 */
  readonly catchAll: RegExp;
  /** How many texts a page says it has: （精选16篇）; its first group is the number. */
  readonly declaredCount: RegExp;
  /** The number of a text in an announcement, to be taken out of it; global. */
  readonly announcementNumber: RegExp;
  /** 我局, 本镇; its first group is the kind of body; global. */
  readonly self: RegExp;
  /** Kinds of body that any writer may call itself: 单位 */
  readonly generalSelf: ReadonlySet<string>;
};

let loaded: BoundaryCues | undefined;

/** The cues of data/boundary-cues.json, read once a thread. Throws DataFileError naming the entry. */
export function boundaryCues(): BoundaryCues {
  loaded ??= readCues();
  return loaded;
}

function readCues(): BoundaryCues {
  const { pattern, words } = readCueFile('boundary-cues');
  return {
    addressee: pattern('addressee'),
    notAddressee: pattern('not-addressee'),
    timeOpening: pattern('time-opening'),
    finalClause: pattern('final-clause'),
    closed: pattern('closed'),
    afterEnding: pattern('after-ending'),
    attachmentHead: pattern('attachment-head'),
    catchAll: pattern('catch-all'),
    declaredCount: pattern('declared-count'),
    announcementNumber: pattern('announcement-number', 'gu'),
    self: new RegExp(
      `(?!${alternation(words('not-self'))})(?:我|本)(${alternation(words('self'))})`,
      'gu',
    ),
    generalSelf: new Set(words('general-self')),
  };
}

import { isDateLine, isSignatureLine } from '../structure/document-edges.ts';
import type { DocumentText } from '../structure/text-line.ts';
import { alternation, readCueFile } from './cue-file.ts';

/** Who signed a document and when; empty where nothing was found. */
export type Signature = { readonly issuer: string; readonly date: string };

/** Names of organisations in titles and texts; see data/issuers.json. */
type IssuerCues = {
  /** A title that names its issuer before 关于, a year or 印发; its first group is the issuer. */
  readonly inTitle: RegExp;
  /** A title that begins with an organisation; the subject follows without a break. */
  readonly atTitleStart: RegExp;
  /** A name of an organisation and nothing else. */
  readonly name: RegExp;
  /** An organisation as the subject of a clause; global. */
  readonly subject: RegExp;
  readonly explainedBy: RegExp;
  readonly draftedBy: RegExp;
  /** An organisation with a department of its own after it. */
  readonly department: RegExp;
  readonly verbOpeners: RegExp;
  readonly generalNames: ReadonlySet<string>;
};

/** How many lines from the end the signature is sought. */
const REACH = 8;
/** Characters at the beginning in which the subject is sought, and at the end for who explains the rules. */
const LEAD = 220;
const ENDING = 400;

let loaded: IssuerCues | undefined;

function issuerCues(): IssuerCues {
  loaded ??= readCues();
  return loaded;
}

function readCues(): IssuerCues {
  const { pattern, words } = readCueFile('issuers');
  const ending = alternation(words('issuer-endings'));
  return {
    inTitle: new RegExp(`^([^，。《》]{2,30}?(?:${ending}))(?=关于|20\\d\\d|二〇|印发)`, 'u'),
    atTitleStart: new RegExp(`^([^，。《》]{2,24}?(?:${ending})(?:学校)?)(?=[“《]|.{4,})`, 'u'),
    name: new RegExp(`^[^，。；：、《》“”\\s]{1,24}(?:${ending})$`, 'u'),
    subject: new RegExp(
      `(?:^|[，,。；;])([^，,。；;：:、《》“”\\d\\s]{2,22}?(?:${ending}))(?=于|对|自|共|现有|受理|地处|位于|按照|认真|积极|高度|组织|坚持|把|已|决定|研究|紧紧|始终|20\\d\\d年)`,
      'gu',
    ),
    explainedBy: pattern('explained-by'),
    draftedBy: pattern('drafted-by'),
    department: new RegExp(
      `(?:${alternation(words('complete-endings'))})[^，。]{1,10}(?:${alternation(words('department-endings'))})$`,
      'u',
    ),
    verbOpeners: pattern('verb-openers'),
    generalNames: new Set(words('general-names')),
  };
}

/** A name if it is one of a particular organisation, else empty: 办公室, 我校 and 根据县教育局 are not. */
function particular(name: string): string {
  const { name: pattern, verbOpeners, generalNames } = issuerCues();
  const plain = name.trim();
  return pattern.test(plain) && !verbOpeners.test(plain) && !generalNames.has(plain) ? plain : '';
}

/** The issuer that a title begins with (云桥县教育局关于…); empty if it names none. Endings: data/issuers.json. */
export function issuerInTitle(title: string): string {
  const { inTitle, atTitleStart } = issuerCues();
  return inTitle.exec(title)?.[1] ?? atTitleStart.exec(title)?.[1] ?? '';
}

/**
 * The issuer that a text without title and signature names: who explains the rules, who drafted the plan, else the
 * first organisation that is the subject of a clause in the lead. `text` is the document in the analysis view.
 */
export function issuerInText(text: string): string {
  const cues = issuerCues();
  const lead = text.slice(0, LEAD);
  const explained = particular(cues.explainedBy.exec(text.slice(-ENDING))?.[1] ?? '');
  if (explained !== '') return explained;
  const drafted = particular(cues.draftedBy.exec(lead)?.[1] ?? '');
  if (drafted !== '') return drafted;
  for (const [, subject = ''] of lead.matchAll(cues.subject)) {
    const name = particular(subject);
    if (name !== '') return name;
  }
  return '';
}

function contentOf(document: DocumentText, index: number): string {
  const line = document.lines[index];
  return line === undefined ? '' : document.text.slice(line.start, line.end).trim();
}

/** Signature above or below the date at the end of a document: the issuer as it signs. */
export function signatureOf(document: DocumentText): Signature {
  const count = document.lines.length;
  for (let at = count - 1; at >= Math.max(0, count - REACH); at--) {
    const date = contentOf(document, at);
    if (!isDateLine(date.replace(/[（）()]/gu, ''))) continue;
    const around = [contentOf(document, at - 1), contentOf(document, at + 1)].map((line) =>
      line.replace(/[\s\u3000]+/gu, ''),
    );
    return { issuer: around.find((line) => isSignatureLine(line)) ?? '', date };
  }
  return { issuer: '', date: '' };
}

/**
 * The issuer of a document: who signs, else whom the title names, else whom the text names. Where a department signs
 * (某某学校德育处) under a title that names the organisation, it is the organisation.
 */
export function issuerOf(signed: string, title: string, text: string): string {
  const named = issuerInTitle(title);
  if (signed === '') return named === '' ? issuerInText(text) : named;
  const { department } = issuerCues();
  return named !== '' && signed.startsWith(named) && department.test(signed) ? named : signed;
}

import { isDateLine } from '../line/date-line.ts';
import { isSignatureLine } from '../line/signature-line.ts';
import type { DocumentText } from '../line/text-line.ts';
import { issuerCues } from './issuer-cues.ts';

/** Who signed a document and when; empty where nothing was found. */
export type Signature = { readonly issuer: string; readonly date: string };

/** How many lines from the end the signature is sought. */
const REACH = 8;
/** Characters at the beginning in which the subject is sought, and at the end for who explains the rules. */
const LEAD = 220;
const ENDING = 400;
/** Marks the place in a title where the name would end, as in the `cut-word` entries of data/issuers.json. */
const CUT = '‖';

/** A name if it is one of a particular organisation, else empty: 办公室, 我校 and 根据县教育局 are not. */
function particular(name: string): string {
  const cues = issuerCues();
  const plain = name.trim();
  if (!cues.name.test(plain) || cues['not-subject'].test(plain)) return '';
  if (cues['no-name'].test(plain)) return '';
  return cues['general-name'].test(plain) ? '' : plain;
}

/** The issuer that a title begins with (云桥县教育局关于…); empty if it names none. O(title). */
export function issuerInTitle(title: string): string {
  const cues = issuerCues();
  const named = cues.inTitle.exec(title)?.[1];
  if (named !== undefined) return named;
  const start = cues.atTitleStart.exec(title)?.[1] ?? '';
  const isCut = cues['cut-word'].test(`${start}${CUT}${title.slice(start.length)}`);
  const isName = !cues['general-name'].test(start) && !cues['no-name'].test(start);
  return isCut || !isName ? '' : start;
}

/**
 * The issuer that a text without title and signature names: who explains the rules, who drafted the plan, else the
 * first organisation that is the subject of a clause in the lead. `text` is the document in the analysis view.
 */
export function issuerInText(text: string): string {
  const cues = issuerCues();
  const lead = text.slice(0, LEAD);
  const explained = particular(cues['explained-by'].exec(text.slice(-ENDING))?.[1] ?? '');
  if (explained !== '') return explained;
  const drafted = particular(cues['drafted-by'].exec(lead)?.[1] ?? '');
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

/** Whom a document comes from, and what says so: its signature, its title, its text. */
export type DocumentIssuer = {
  readonly issuer: string;
  readonly source: 'signature' | 'title' | 'text' | '';
};

/**
 * The issuer of a document: who signs, else whom the title names, else whom the text names. Where a department signs
 * (沙洲学校德育处) under a title that names the organisation, it is the organisation.
 */
export function issuerOf(signed: string, title: string, text: string): DocumentIssuer {
  const named = issuerInTitle(title);
  const isDepartment = named !== '' && signed.startsWith(named);
  if (signed !== '' && !(isDepartment && issuerCues().department.test(signed)))
    return { issuer: signed, source: 'signature' };
  if (named !== '') return { issuer: named, source: 'title' };
  const issuer = issuerInText(text);
  return { issuer, source: issuer === '' ? '' : 'text' };
}

import { lineCues } from './line-cues.ts';

const LONGEST_ADDRESSEE = 220;

/** Whether a line can be the addressees where these stand, below a title: names before a colon, no roster, no 如下：. */
export function mayAddress(content: string): boolean {
  if (content.length > LONGEST_ADDRESSEE || !/[：:]$/u.test(content) || /[。；]/u.test(content))
    return false;
  const cues = lineCues();
  return !cues['roster-label'].test(content) && !cues['addressee-not'].test(content);
}

/** Whether a line names the addressees wherever it stands: 各镇人民政府： 县教育局： 同志们： GB/T 9704-2012 7.3.2. */
export function isAddressee(content: string): boolean {
  return mayAddress(content) && lineCues().addressee.test(content);
}

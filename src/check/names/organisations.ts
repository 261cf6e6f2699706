import type { DraftPart } from '../../corpus/draft-part.ts';
import type { Span } from '../../text/span.ts';
import { nameCues } from './name-cues.ts';

/** An organisation named in a text; offsets of the text. */
export type OrganisationMention = Span & { readonly name: string };

/** The organisation whose draft it is. */
export type OwnerOrganisation = {
  readonly name: string;
  /** What its name ends in: 小学. */
  readonly ending: string;
};

const LONGEST_STEM = 10;
const SHORTEST_STEM = 2;

/** 结合红枫小学实际 */
const SUITED = /结合$/u;

/** The organisation that opens a title: 望河镇中心小学‖校车安全工作方案. */
function titledOrganisation(title: string): string {
  const ending = nameCues()['organisation-ending'].source.replace(/\$$/u, '');
  return new RegExp(`^\\p{Script=Han}{2,12}?(?:${ending})`, 'u').exec(title)?.[0] ?? '';
}

/**
 * The organisation that signs a draft or, if none does, opens its title; only one whose like copy from one another
 * (schools, hospitals, libraries).
 */
export function ownerOrganisation({
  record,
}: Pick<DraftPart, 'record'>): OwnerOrganisation | undefined {
  const { 'organisation-ending': endings } = nameCues();
  const issuer = record.issuer.replaceAll(/\s/gu, '');
  const name = endings.test(issuer) ? issuer : titledOrganisation(record.title);
  const ending = endings.exec(name)?.[0];
  return ending === undefined || ending === name ? undefined : { name, ending };
}

/** Where the name that ends at `end` starts: after the last sign or function word; -1 if that cannot be told. */
function nameStart(text: string, end: number): number {
  const { boundary } = nameCues();
  for (let length = SHORTEST_STEM; length <= LONGEST_STEM; length++) {
    const start = end - length;
    if (start < 0) return -1;
    if (!/\p{Script=Han}/u.test(text.charAt(start - 1))) return start;
    if (boundary.test(text.slice(Math.max(0, start - 2), start))) return start;
  }
  return -1;
}

/**
 * Other organisations of the owner's kind that a text speaks of as if they were its own (红枫小学全体教职工要…). Partners
 * and the like are for the caller to leave out. O(characters).
 */
export function foreignOrganisations(
  text: string,
  owner: OwnerOrganisation,
): readonly OrganisationMention[] {
  const cues = nameCues();
  return Array.from(text.matchAll(new RegExp(owner.ending, 'gu'))).flatMap(({ index }) => {
    const end = index + owner.ending.length;
    const start = nameStart(text, index);
    const isOwnRole =
      cues['own-role'].test(text.slice(end, end + 12)) || SUITED.test(text.slice(start - 2, start));
    if (start < 0 || !isOwnRole) return [];
    const name = text.slice(start, end);
    const stem = text.slice(start, index);
    if (!/^\p{Script=Han}+$/u.test(stem) || cues['generic-organisation'].test(stem)) return [];
    return owner.name.includes(name) || name.includes(owner.name) ? [] : [{ name, start, end }];
  });
}

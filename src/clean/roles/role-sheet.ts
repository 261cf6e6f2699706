import type { ChromeKind } from '../furniture/chrome-kind.ts';
import type { LineRole } from '../clean-text.ts';

/** The role of a line and its label, as in CleanLine. */
export type Role = { readonly role: LineRole; readonly label?: string };

/** Roles given so far, one a line; undefined = nothing yet speaks against its being body. */
export type RoleSheet = (Role | undefined)[];

/** The role of site furniture of a kind. */
export function chrome(kind: ChromeKind): Role {
  return { role: 'chrome', label: kind };
}

/** A stretch of lines [from, to) without a marker in it, and where its document begins and ends by the look of it. */
export type Segment = {
  readonly from: number;
  readonly to: number;
  readonly firstAnchor: number;
  readonly lastAnchor: number;
};

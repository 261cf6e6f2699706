/** A value, or a message (worded for the user) why there is none. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed(error: string): { readonly ok: false; readonly error: string } {
  return { ok: false, error };
}

import type { IngestError } from './source-text.ts';

/** An IngestError that does not yet know which source it is about. */
export type Fault = Omit<IngestError, 'source'>;

/** The outcome of a step that failed. */
export type Failure = { readonly ok: false; readonly fault: Fault };

/** What a step of reading gives: a value, or what is wrong. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure;

/** The outcome of a step that worked. */
export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** A failure. `message` says in Chinese what is wrong and what to do. */
export function failed(code: Fault['code'], message: string): Failure {
  return { ok: false, fault: { code, message } };
}

/** error: will be sent back; warn: likely wrong; info: worth a look. */
export type Severity = 'error' | 'warn' | 'info';

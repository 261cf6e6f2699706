/**
 * Words of the corpus as Markdown text: one line, nothing in them taken for markup (`**`, `20__年`, `<br>`, `~~`).
 */
export function plain(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_~<>[\]|#]/gu, '\\$&')
    .trim();
}

/** A line of a list as text: the bullet, the bold marks and the escapes of `plain` taken away. */
export function withoutMarkup(line: string): string {
  return line
    .replace(/^\s*- /u, '')
    .replaceAll(/\\([\\`*_~<>[\]|#])|\*\*/gu, (_, escaped: string | undefined) => escaped ?? '');
}

function rowLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A Markdown table; the cells must be escaped already. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  return [rowLine(header), rowLine(header.map(() => '---')), ...rows.map(rowLine)];
}

import { identityText } from '../text/mapped-text.ts';
import { hiddenParts } from './markdown/hidden-parts.ts';
import { isMarkdown } from './markdown/is-markdown.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import {
  placesOf,
  repairEscapes,
  repairCharacters,
  repairTags,
  repairView,
  type Repaired,
  type Telling,
} from './repair/repair-view.ts';
import { editView, type SourceView } from './source-view.ts';

/**
 * A text file as a person reads it: Markdown, by its name or by its signs, without its marks; what copying did to it put
 * right or told. `name` is the file's. O(n log n).
 */
export function readPlainText(name: string, text: string, told: Telling): Repaired {
  const typed = repairEscapes({ view: identityText(text), cues: [] }, told);
  const markdown = /\.(?:md|markdown)$/i.test(name) || isMarkdown(typed.source.view.text);
  if (!markdown) {
    const read = repairView(typed.source, told);
    return { source: read.source, warnings: [...typed.warnings, ...read.warnings] };
  }
  const prose = withoutCode(typed.source, told);
  // tags and comments belong to Markdown
  const whole = repairCharacters(repairTags(prose.source, told).source, told);
  const warnings = [...typed.warnings, ...prose.warnings, ...whole.warnings];
  return { source: readMarkdown(whole.source), warnings };
}

function withoutCode(source: SourceView, told: Telling): Repaired {
  const { edits, code } = hiddenParts(source.view.text);
  const starts = code.map(({ start }) => start);
  const warnings = code.length === 0 ? [] : [`${placesOf(source, starts, told)}代码，不作正文读取`];
  return { source: editView(source, edits), warnings };
}

import type { DraftPart } from '../corpus/draft-part.ts';
import type { Model } from '../model/model.ts';
import { fanbenVersion } from '../model/version.ts';
import type { Genre } from '../taxonomy/genre.ts';
import type { CheckConfig } from './check-config.ts';
import type { CheckReport, PartReport } from './finding.ts';
import type { Rule } from './rule.ts';
import { genreOf, runCheck } from './run-check.ts';

/** A draft with all that it is checked against. */
export type DraftCheck = {
  /** How reports call it. */
  readonly draft: string;
  /** At least one. */
  readonly parts: readonly [DraftPart, ...DraftPart[]];
  readonly model: { readonly path: string; readonly value: Model };
  readonly config: { readonly path: string | null; readonly value: CheckConfig };
  /** If the user says so; else each part's own. */
  readonly genre?: Genre;
  readonly rules: readonly Rule[];
};

function partReport({ record }: DraftPart, wish: Genre | undefined): PartReport {
  return {
    title: record.title,
    genre: wish ?? record.genre,
    line: record.place.start.line,
    endLine: record.place.end.line,
  };
}

/** Checks a draft: findings, ledger and figures. The figures are those of its longest part. */
export function checkDraft(input: DraftCheck): CheckReport {
  const { draft, parts, genre: wish, rules } = input;
  const { path, value: model } = input.model;
  const config = input.config.value;
  const longest = parts.reduce((best, part) =>
    part.record.characters > best.record.characters ? part : best,
  );
  const genre = genreOf(longest, wish);
  const counts = model.corpus.genres.find((count) => count.genre === genre);
  const outcome = runCheck({
    parts,
    model,
    config,
    rules,
    ...(wish !== undefined && { genre: wish }),
  });
  return {
    fanben: fanbenVersion(),
    draft,
    format: parts[0].source.format,
    genre,
    parts: parts.map((part) => partReport(part, wish)),
    model: {
      path,
      fanben: model.fanben,
      documents: model.corpus.documents,
      genreDocuments: counts?.documents ?? 0,
    },
    config: input.config.path,
    rules: outcome.rules,
    findings: outcome.findings,
    fitness: null,
    originality: null,
    suppressed: 0,
  };
}

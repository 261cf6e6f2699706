import addFormats from 'ajv-formats';
import Ajv from 'ajv-draft-04';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isObject } from '../../../src/text/data-file.ts';
import { findingsSarif } from '../../../src/render/findings/findings-sarif.ts';
import { hostileRun, run, runOfSeveral } from './fixture.ts';

/** The schema of SARIF 2.1.0 (rtm.5), as in the package @microsoft/jest-sarif 1.0.0-beta.0 (MIT licence). */
const schema: unknown = JSON.parse(
  readFileSync(new URL('fixtures/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8'),
);

describe('findingsSarif', () => {
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(isObject(schema) ? schema : {});

  it.each([
    ['one draft', run],
    ['several drafts', runOfSeveral],
    ['hostile words', hostileRun],
    ['no findings', { ...run, drafts: [] }],
  ])('is valid against the schema: %s', (_, given) => {
    const valid = validate(JSON.parse(findingsSarif(given)));
    expect(validate.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('is refused by the schema if a level is unknown', () => {
    expect(
      validate(JSON.parse(findingsSarif(run).replace('"level": "error"', '"level": "warn"'))),
    ).toBe(false);
  });

  it('counts columns in UTF-16 units and names drafts by URI', () => {
    const log: unknown = JSON.parse(findingsSarif(runOfSeveral));
    expect(log).toMatchObject({
      runs: [
        {
          columnKind: 'utf16CodeUnits',
          artifacts: [
            { location: { uri: encodeURI('稿件/护学方案.txt') } },
            { location: { uri: `file://${encodeURI('/稿件/通知.docx')}` } },
          ],
          results: [
            { ruleIndex: 3, level: 'note', suppressions: [{ kind: 'external' }] },
            { ruleIndex: 0, level: 'error' },
            { ruleIndex: 1, level: 'warning' },
            { ruleIndex: 3, level: 'note' },
          ],
        },
      ],
    });
  });
});

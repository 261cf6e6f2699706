import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson, type JsonNode } from '../../src/text/json-document.ts';

/** The value a node stands for, as JSON.parse would give it. */
function valueOf(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.members.map(({ key, value }) => [key, valueOf(value)]));
    case 'list':
      return node.items.map(valueOf);
    case 'null':
      return null;
    default:
      return node.value;
  }
}

/** All nodes with the text they stand on. */
function* nodesOf(node: JsonNode): Generator<JsonNode, void, void> {
  yield node;
  if (node.kind === 'list') for (const item of node.items) yield* nodesOf(item);
  if (node.kind === 'object') for (const { value } of node.members) yield* nodesOf(value);
}

describe('readJson', () => {
  it('reads what JSON.parse reads, and each value stands where its span says', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ noUnicodeString: false }).filter((value) => !Object.is(value, -0)),
        fc.constantFrom(undefined, 1, '\t'),
        (value, indent) => {
          const text = JSON.stringify(value, null, indent);
          const read = readJson(text);
          expect(read.ok).toBe(true);
          if (!read.ok) return;
          expect(JSON.stringify(valueOf(read.value))).toBe(JSON.stringify(JSON.parse(text)));
          for (const node of nodesOf(read.value))
            expect(JSON.stringify(JSON.parse(text.slice(node.start, node.end)))).toBe(
              JSON.stringify(valueOf(node)),
            );
        },
      ),
    );
  });

  it('accepts a text if and only if JSON.parse does', () => {
    const signs = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"规则"',
      '"a"',
      '1',
      '-',
      '0',
      '.5',
      'e3',
      'true',
      'null',
      ' ',
      '\n',
      '\\',
      '\\n',
      'x',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 9 }), (parts) => {
        const text = parts.join('');
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        expect(readJson(text).ok).toBe(parses);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['', 0, 'value'],
    ['{', 1, 'key'],
    ['{"a" 1}', 5, 'colon'],
    ['{"a": 1 "b": 2}', 8, 'comma'],
    ['{"a": 1,}', 8, 'key'],
    ['{“a”: 1}', 1, 'key'],
    ['{"a"：1}', 4, 'colon'],
    ['{"a": 1，"b": 2}', 7, 'comma'],
    ['[1,]', 3, 'value'],
    ['["a\nb"]', 1, 'string'],
    ['["\\x"]', 1, 'string'],
    ['[] []', 3, 'rest'],
    ['['.repeat(100_000), 101, 'depth'],
  ])('names the place where %j stops being JSON', (text, offset, code) => {
    expect(readJson(text)).toEqual({ ok: false, fault: { offset, code } });
  });
});

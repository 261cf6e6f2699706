import { describe, expect, it } from 'vitest';
import { referenceAt } from '../../../src/ingest/html/character-references.ts';

describe('referenceAt', () => {
  it.each([
    ['&ldquo;', '“', 7],
    ['&nbsp;工作', '\u00a0', 6],
    ['&nbsp工作', '\u00a0', 5],
    ['&nbsp1', '\u00a0', 5],
    ['&#12304;', '【', 8],
    ['&#x3010;', '【', 8],
    ['&#x3010工', '【', 7],
    ['&#146;', '’', 6],
    ['&#xD800;', '\ufffd', 8],
    ['&amp;lt;', '&', 5],
    ['&NotEqualTilde;', '≂̸', 15],
    ['&#128512;', '😀', 9],
  ])('reads %s as %s', (html, text, length) => {
    expect(referenceAt(html, 0)).toEqual({ text, length });
  });

  it.each(['& ', '&', 'R&D', '&无;', '&unknownname;', '&;', '&#;', '&#x;'])(
    'leaves %s alone',
    (html) => {
      expect(referenceAt(html, html.indexOf('&'))).toBeUndefined();
    },
  );
});

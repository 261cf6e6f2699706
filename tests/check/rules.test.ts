import { describe, expect, it } from 'vitest';
import { rules } from '../../src/check/rules.ts';
import { checkExample } from './draft.ts';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('has a source, an explanation and examples of both kinds', () => {
    expect(rule.id).toMatch(/^[a-z]+\/[a-z-]+$/u);
    expect(rule.title).not.toBe('');
    expect(rule.source).not.toBe('');
    expect(rule.about).toMatch(/。$/u);
    expect(rule.good.length).toBeGreaterThan(0);
    expect(rule.bad.length).toBeGreaterThan(0);
  });

  it.each(rule.good.map((example) => [example.text, example] as const))(
    'finds nothing in %s',
    (_text, example) => {
      const { findings, rules: ledger } = checkExample([rule], example);
      expect(findings.map(({ text, message }) => [text, message])).toEqual([]);
      expect(ledger).toEqual([{ id: rule.id, ran: true }]);
    },
  );

  it.each(rule.bad.map((example) => [example.text, example] as const))(
    'finds what is wrong in %s',
    (_text, example) => {
      const { findings } = checkExample([rule], example);
      expect(findings.map(({ text }) => text)).toEqual(example.finds);
      for (const { message, line } of findings) {
        expect(message).not.toBe('');
        expect(line).toBeLessThanOrEqual(example.text.split('\n').length);
      }
    },
  );
});

it('names every rule once', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

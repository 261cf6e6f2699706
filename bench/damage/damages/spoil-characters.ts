import { pinyin } from 'pinyin-pro';
import type { Random } from '../../random.ts';
import { changeText, isRole, type Page, type Run } from '../page/part.ts';
import type { Supply } from './damage.ts';

/** Puts noise after some characters of a text. */
function inject(text: string, wants: (character: string) => string | undefined): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const noise = wants(text.charAt(at));
    if (noise === undefined) continue;
    runs.push({ text: text.slice(from, at + 1), kind: 'text' }, { text: noise, kind: 'noise' });
    from = at + 1;
  }
  return from < text.length ? [...runs, { text: text.slice(from), kind: 'text' }] : runs;
}

/** Scrapers' reading aids: 网(wǎng)络. */
export function injectPinyin(page: Page, { random }: Supply): Page {
  const rate = random.pick([0.03, 0.1]);
  const aid = (character: string): string | undefined =>
    /\p{Script=Han}/u.test(character) && random.chance(rate) ? `(${pinyin(character)})` : undefined;
  return {
    ...page,
    parts: page.parts.map((part) =>
      changeText(part, (text) => {
        const number = part.line?.number ?? '';
        const kept = text.startsWith(number) ? number.length : 0;
        const runs = inject(text.slice(kept), aid);
        return kept === 0 ? runs : [{ text: number, kind: 'text' }, ...runs];
      }),
    ),
  };
}

/** Remains of markup and of wrong decoding within the paragraphs. */
export function addNoise(page: Page, { random, shapes }: Supply): Page {
  const noise = [random.pick(shapes.noise), random.pick(shapes.noise)];
  const rate = random.pick([0.003, 0.01]);
  const draw = (): string | undefined => (random.chance(rate) ? random.pick(noise) : undefined);
  return {
    ...page,
    parts: page.parts.map((part) =>
      isRole(part, 'body', 'item') ? changeText(part, (text) => inject(text, draw)) : part,
    ),
  };
}

const SECRETS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<=\D)(?:19|20)\d{2}(?=年)/gu, ['20xx', '20__', '20××', '××××']],
  [/(?<!\p{Script=Han})\p{Script=Han}{2}(?=[省市县镇])/gu, ['xx', 'XX', '××', '**']],
  [/(?<=\D)\d{2,}(?=[个人次家件名])/gu, ['xx', '××', '**']],
];

function redactText(text: string, random: Random, sign: number): string {
  let redacted = text;
  for (const [pattern, signs] of SECRETS)
    redacted = redacted.replaceAll(pattern, (found) =>
      random.chance(0.8) ? (signs[sign % signs.length] ?? found) : found,
    );
  return redacted;
}

/** Years, places and figures are taken out: 20xx年, ××县. Numbers and headings stay. */
export function redact(page: Page, { random }: Supply): Page {
  const sign = random.whole(0, 3);
  return {
    ...page,
    parts: page.parts.map((part) =>
      isRole(part, 'body', 'item', 'head')
        ? changeText(part, (text) => {
            const number = part.line?.number ?? '';
            const kept = text.startsWith(number) ? number.length : 0;
            return [
              {
                text: text.slice(0, kept) + redactText(text.slice(kept), random, sign),
                kind: 'text',
              },
            ];
          })
        : part,
    ),
  };
}

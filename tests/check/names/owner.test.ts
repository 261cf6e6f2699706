import { describe, expect, it } from 'vitest';
import { ownerOrganisation } from '../../../src/check/names/organisations.ts';
import { ownerOf } from '../../../src/check/names/owner.ts';
import { placeMentions } from '../../../src/check/names/place-mentions.ts';
import type { DraftPart } from '../../../src/corpus/draft-part.ts';
import { partsOf } from '../draft.ts';

function partOf(text: string): DraftPart {
  const [part] = partsOf(text);
  if (part === undefined) throw new Error('no part');
  return part;
}

function ownerText(text: string): string {
  const part = partOf(text);
  const owner = ownerOf(part, placeMentions(part.document.analysis));
  if (owner === undefined) return '';
  const places = [...owner.places].map(([kind, names]) => `${kind} ${[...names].join(' ')}`);
  return `${places.join('，')}（${owner.from}）`;
}

const BODY = '为做好校车安全工作，制定本方案。\n一、工作任务\n逐车排查隐患。';

describe('ownerOf', () => {
  it.each([
    ['the title', `云桥县校车安全工作方案\n${BODY}`, 'county 云桥县（标题）'],
    [
      'the signature before the title',
      `云桥县校车安全工作方案\n${BODY}\n青石县教育局\n2024年3月1日`,
      'county 青石县（发文机关）',
    ],
    [
      'title and signature at two levels',
      `望河镇校车安全工作方案\n${BODY}\n云桥县教育局\n2024年3月1日`,
      'county 云桥县，town 望河镇（发文机关）',
    ],
    [
      'a chain of places',
      `云桥县望河镇校车安全工作方案\n${BODY}`,
      'county 云桥县，town 望河镇（发文机关）',
    ],
    [
      'a title that issues a plan',
      `关于印发《云桥县校车安全工作方案》的通知\n各镇：\n现将《云桥县校车安全工作方案》印发给你们，请认真执行。`,
      'county 云桥县（标题）',
    ],
    [
      'a real place with those above it',
      `无锡市校车安全工作方案\n${BODY}`,
      'city 无锡市，province 江苏省（标题）',
    ],
    [
      'most mentions at the level the text speaks of itself',
      `校车安全工作方案\n云桥县高度重视。全县动员，云桥县成立专班，云桥县逐车排查，青石县也有。`,
      'county 云桥县（正文）',
    ],
    ['nothing in a text that names no place', `校车安全工作方案\n${BODY}`, ''],
    [
      'nothing where another level speaks',
      `校车安全工作方案\n全市动员。云桥县重视，云桥县排查，云桥县整改。`,
      'county 云桥县（正文）',
    ],
    [
      'nothing by a bare majority',
      `校车安全工作方案\n全县动员。云桥县重视，云桥县排查，云桥县整改，青石县重视，青石县排查。`,
      '',
    ],
  ])('goes by %s', (_, text, owner) => {
    expect(ownerText(text)).toBe(owner);
  });
});

describe('ownerOrganisation', () => {
  it.each([
    ['望河镇中心小学', '小学'],
    ['云桥县教育局', undefined],
  ])('takes %s as one whose like copy: %s', (signature, ending) => {
    const part = partOf(`校车安全工作方案\n${BODY}\n${signature}\n2024年3月1日`);
    expect(ownerOrganisation(part)?.ending).toBe(ending);
  });
});

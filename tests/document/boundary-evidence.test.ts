import { describe, expect, it } from 'vitest';
import { boundaryEvidence } from '../../src/document/starts/boundary-evidence.ts';
import { boundaryPage } from '../../src/document/starts/numbering-evidence.ts';
import { groupByMarker } from '../../src/document/starts/page-groups.ts';
import { cleanPage } from './page.ts';

const before = '三、各学校于10月底前报送落实情况，县教育局将适时组织抽查并公布结果。\n特此通知。\n';
const after = '\n澄溪县教育局\n2024年9月3日\n';

/** Evidence that a document begins with the line of the page that holds these words. */
function evidenceAt(page: string, words: string): number {
  const [group] = groupByMarker(cleanPage(page), () => false);
  const lines = group?.lines ?? [];
  const at = lines.findIndex(({ content }) => content.includes(words));
  return boundaryEvidence(boundaryPage(lines), at);
}

describe('boundaryEvidence', () => {
  it('is less for an attachment note than for a title of the same words', () => {
    const title = '校园节水做法推广方案';
    const asTitle = evidenceAt(`${before}${title}${after}`, title);
    expect(evidenceAt(`${before}附件：${title}${after}`, title)).toBeLessThan(asTitle - 1);
  });

  it('is the same with an editor’s note or a page number between as without', () => {
    const title = '校园节水做法推广方案';
    const plain = evidenceAt(`${before}${title}\n为推广节水做法，制定本方案。`, title);
    for (const between of ['（本文有删减）', '— 3 —'])
      expect(evidenceAt(`${before}${between}\n${title}\n为推广节水做法，制定本方案。`, title)).toBe(
        plain,
      );
    const other = evidenceAt(
      `${before}【打印本页】【关闭窗口】\n${title}\n为推广节水做法，制定本方案。`,
      title,
    );
    expect(other).toBeGreaterThan(plain);
  });
});

import { describe, expect, it } from 'vitest';
import { UNKNOWN, type Known } from '../../../src/document/starts/page-line.ts';
import { groupByMarker } from '../../../src/document/starts/page-groups.ts';
import { startPage } from '../../../src/document/starts/start-page.ts';
import { explainStart, type ExplainedStart } from '../../../src/document/starts/weigh-start.ts';
import { cleanPage } from '../page.ts';

/** What is said of the line of a page that holds these words. */
function explained(page: string, words: string, known: Partial<Known> = {}): ExplainedStart {
  const [group] = groupByMarker(cleanPage(page), (line) =>
    line.includes(words) ? { ...UNKNOWN, ...known } : UNKNOWN,
  );
  const lines = group?.lines ?? [];
  const at = lines.findIndex(({ content }) => content.includes(words));
  return explainStart(startPage(lines), at);
}

const body = '各村要在五月底前完成河道清障和物资清点，登记造册后报镇防汛办公室。';
const lead = '为进一步规范食堂管理，保障师生饮食安全，结合我校实际，特制定本方案。';
const title = '校园节水做法推广方案';
const end = '三、各学校于10月底前报送落实情况，县教育局将适时组织抽查。\n特此通知。';

describe('explainStart', () => {
  it('is sure of a title with its lead after an ending and says why', () => {
    const found = explained(`${end}\n${title}\n${lead}`, title);
    expect(found.answer).toBe('yes');
    expect(found.for.map(({ id }) => id)).toContain('title');
    expect(found.for.every(({ why }) => why.length > 3)).toBe(true);
  });

  it('is sure that a section’s paragraph begins nothing', () => {
    const found = explained(`一、清障\n${body}\n${body}`, '各村要');
    expect(found.answer).toBe('no');
    expect(found.against.map(({ id }) => id)).toContain('heading-above');
  });

  it.each([
    ['title', `${body}\n${title}\n${lead}`, title],
    ['full-title', `${body}\n关于推广校园节水做法的通知\n${lead}`, '关于'],
    ['document-number', `${body}\n关于推广节水做法的通知\n青教发〔2023〕5号\n${lead}`, '关于'],
    ['essay-title', `${body}\n参加义务植树有感\n${body}`, '有感'],
    ['headline', `${body}\n为群众办好每一件小事\n${body}${body}`, '小事'],
    ['addressee', `${body}\n各镇人民政府：\n${lead}`, '各镇'],
    ['addressee-below', `${body}\n${title}\n各镇人民政府：\n${lead}`, title],
    ['lead-formula', `${body}\n${lead}`, '规范食堂'],
    ['news-lead', `${body}\n本报讯（记者 甲）昨天，图书馆里坐满了人，都是来听讲座的。`, '本报讯'],
    ['first-article', `${body}\n第一条 为规范图书借阅，根据有关规定，制定本办法。`, '第一条'],
    ['opening-heading', `${body}\n一、活动背景\n${body}`, '活动背景'],
    ['first-number-below', `${body}\n${title}\n一、总的想法\n${body}`, title],
    ['ended-above', `特此报告。\n${body}`, '各村要'],
    ['last-clause-above', `本办法自印发之日起施行。\n${body}`, '各村要'],
    ['name-above', `青禾镇人民政府\n${body}`, '各村要'],
    ['writer-changes', `我镇召开了会议，布置了任务。\n我校有住宿生一百二十人。`, '住宿生'],
    [
      'numbers-restart-here',
      `一、甲事要办\n二、乙事要办\n${body}\n一、背景是这样\n${body}`,
      '背景',
    ],
    ['numbers-restart-below', `一、甲事要办\n二、乙事要办\n${lead}\n一、背景\n${body}`, '规范食堂'],
    ['attachment-with-text', `特此通知。\n附件\n校园节水典型做法\n${lead}\n${body}`, '典型做法'],
  ])('hears the ground %s', (ground, page, words) => {
    expect(explained(page, words).for.map(({ id }) => id)).toContain(ground);
  });

  it.each([
    ['title-above', `${body}\n${title}\n${lead}`, '规范食堂'],
    ['heading-above', `一、清障\n${body}\n二、值班\n${lead}`, '规范食堂'],
    ['colon-above', `要求是这样的：\n${body}`, '各村要'],
    ['just-begun', `${lead}\n${body}`, '各村要'],
    ['subtitle', `${body}\n——在现场会上的发言`, '现场会'],
    ['attachment-note', `${end}\n附件：节水做法推广清单\n2023年5月4日`, '推广清单'],
    ['attachment-mark', `${end}\n附件1\n${body}`, '附件1'],
    ['form-title', `${end}\n附件1\n物资登记表\n名称 数量`, '登记表'],
    ['numbers-go-on', `一、甲事要办\n${body}\n二、乙事要办\n${body}`, '乙事'],
    ['number-in-series', `一、甲事要办\n${body}\n二、乙事要办\n${body}`, '乙事'],
    ['nothing-opens', `${body}\n每天两次，早晚各一次，由班长登记。`, '每天两次'],
  ])('hears %s against a start', (ground, page, words) => {
    expect(explained(page, words).against.map(({ id }) => id)).toContain(ground);
  });

  it('hears what the corpus knows of the paragraph, but a section’s paragraph begins nothing', () => {
    const page = `${body.slice(2)}\n${body}`;
    const begins = explained(page, '各村要', { begins: true });
    expect(begins.for.map(({ id }) => id)).toContain('begins-elsewhere');
    expect(explained(page, '各村要', { meets: true }).for.map(({ id }) => id)).toContain(
      'copies-meet',
    );
    const inSection = explained(`一、清障\n${body}`, '各村要', { begins: true });
    expect(inSection.for.map(({ id }) => id)).not.toContain('begins-elsewhere');
  });

  it('does not weigh the first line, which begins a document anyway', () => {
    expect(explained(title, title).for).toEqual([]);
  });
});

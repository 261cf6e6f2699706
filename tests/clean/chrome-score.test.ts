import { describe, expect, it } from 'vitest';
import { scoreWords } from '../../src/clean/furniture/chrome-score.ts';
import { foldWidth } from '../../src/line/fold.ts';
import { lineSignals } from '../../src/clean/furniture/line-signals.ts';
import { relatedHead } from '../../src/clean/furniture/related-head.ts';

function wordScore(text: string): number {
  const analysis = foldWidth(text);
  const { score, body } = scoreWords(analysis, { start: 0, end: analysis.length });
  return score - body;
}

describe('scoreWords', () => {
  it.each([
    '下面是小编为大家整理的社区防火方案，供大家参考。',
    '以下是我们为您精心准备的范文，希望对您有所帮助，欢迎阅读！',
    '下载文档到电脑，方便收藏和打印',
    '阅读已结束，您可以下载文档离线阅读编辑',
    '版权所有 © 2015-2024 某某网',
    '本文来源于某某文库，转载请注明出处',
    '声明：本站所有资料均为网友上传，如有侵权请联系删除。',
  ])('is sure of %s', (text) => {
    expect(wordScore(text)).toBeGreaterThanOrEqual(1);
  });

  it.each([
    '为进一步规范文化市场经营秩序，制定本方案。',
    '请各单位登录平台下载申报表，按时报送。',
    '开展示范文明户评选，推荐模范文艺骨干。',
    '车站、消防站等本站人员要坚守岗位。',
    '图书馆提供在线阅读、免费下载服务，读者关注公众号即可办理。',
    '严厉打击未经授权转载、诱导充值打赏等行为。',
    '现将有关情况汇报如下：',
  ])('is not sure of %s', (text) => {
    expect(wordScore(text)).toBeLessThan(0.7);
  });
});

describe('lineSignals', () => {
  it.each([
    ['首页 > 范文 > 工作方案', 'breadcrumb'],
    ['您当前的位置：网站首页 >> 政务公开 >> 应急管理', 'breadcrumb'],
    ['教育文档网 › 工作报告 › 学校', 'breadcrumb'],
    ['首页 方案 总结 报告 心得 演讲稿 搜索', 'navigation'],
    ['| 网站首页 | 方案大全 | 总结报告 | 会员中心 |', 'navigation'],
    ['【打印本页】【关闭窗口】', 'prompt'],
    ['（本文有删减）', 'note'],
    ['第 2 页 共 5 页', 'page-number'],
    ['防汛工作方案大全(16篇)', 'title'],
    ['防汛工作方案_柳枝文档', 'title'],
    ['https://www.example-moban.com/fangan/123.html', 'link'],
    ['推荐度：★★★★☆', 'prompt'],
    ['返回顶部', 'prompt'],
  ])('reads %s as %s', (line, kind) => {
    const [signal] = lineSignals(foldWidth(line));
    expect(signal?.kind).toBe(kind);
    expect(signal?.score).toBeGreaterThanOrEqual(0.5);
  });

  it.each([
    '一、工作目标',
    '云桥县教育局',
    '2023年5月6日',
    '序号 村名 责任人 时限',
    '联系邮箱：abc@example.cn',
    '申报网址：http://www.yunqiao.gov.cn/',
    '张三 李四 王五',
    '水位>警戒水位时启动响应',
    '本文件有删减内容的，以正本为准。',
    '安全第一、预防为主、综合治理',
  ])('sees nothing of a site in %s', (line) => {
    expect(lineSignals(foldWidth(line))[0]?.score ?? 0).toBeLessThan(0.5);
  });
});

describe('relatedHead', () => {
  it.each([
    '相关推荐',
    '【某某方案】相关文章：',
    '看了“某某报告”的人还看了：',
    '您可能关注的文档：',
    '相关范文推荐',
    '◆ 热门文章',
    '猜你喜欢：安全总结 | 开学主持词 | 食堂方案',
    '【2023年供热方案】相关推荐：',
  ])('knows %s', (line) => {
    expect(relatedHead(foldWidth(line))?.weight).toBe(1);
  });

  it.each([
    '各乡镇要认真做好相关推荐工作，择优上报。',
    '经集体研究，相关推荐人选如下：张某，男，40岁。',
    '推荐阅读书目由语文组确定',
    '二、加强友情链接管理，清理失效网址',
  ])('does not take %s for one', (line) => {
    expect(relatedHead(foldWidth(line))).toBeUndefined();
  });

  it('gives the entries on its line', () => {
    expect(relatedHead('猜你喜欢：安全总结 | 开学主持词')?.entries).toBe('安全总结 | 开学主持词');
  });
});

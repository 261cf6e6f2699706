import { describe, expect, it } from 'vitest';
import { letterSpacing } from '../../src/clean/characters/letter-spacing.ts';
import { after } from './helpers.ts';

describe('letter-spacing', () => {
  it.each([
    ['清 河 镇 人 民 政 府 文 件', '清河镇人民政府文件'],
    ['  关  于  开  展  灯  会  的  通  知', '  关于开展灯会的通知'],
    ['关 于 印 发 《防 汛 预 案》的 通 知', '关于印发《防汛预案》的通知'],
    ['2 0 2 5 年 工 作 要 点', '2025年工作要点'],
    ['关于 举 办 读 书 节 的 通 知\n正文 如下', '关于举办读书节的通知\n正文 如下'],
    ['通   知', '通知'],
    ['一、总 则\n1 总 则\n1.2 目 的', '一、总则\n1 总则\n1.2 目的'],
    ['第一章  总   则', '第一章  总则'],
    ['第 三 章 组 织 机 构', '第三章 组织机构'],
    ['（二）职 责', '（二）职责'],
    ['清 河 镇 政 府    办 公 室', '清河镇政府    办公室'],
  ])('closes the gaps of %j', (before, wanted) => {
    expect(after(letterSpacing, before)).toBe(wanted);
  });

  it.each([
    ['组 长：李明 副 组 长：王小红'],
    ['一 二 三 四 五 六 日'],
    ['男\t女'],
    ['是 □ 否 □'],
    ['第一条 为规范管理，制定本办法。'],
    ['2025 年 9 月 1 日'],
    ['春季绿化 秋季修剪 冬季防寒'],
    ['赵一 钱二 孙三 李四'],
    ['甲 方：清河镇'],
    ['各村 （社区）、镇直各单位'],
    ['为 了做好工作，制定本方案'],
    ['   '],
    [''],
  ])('must not change %j', (text) => {
    expect(after(letterSpacing, text)).toBe(text);
  });
});

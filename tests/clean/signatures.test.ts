import { describe, expect, it } from 'vitest';
import { signatures } from '../../src/clean/furniture/signatures.ts';
import { after } from './helpers.ts';

describe('signatures', () => {
  it.each([
    [
      '每周检查一次，本文来自好文之友 http://www.haowen.example/a/1.html发现问题及时整改。',
      '每周检查一次，发现问题及时整改。',
    ],
    [
      '台账由专人保管。公文先生网(www.gwxs.example)第三章 归档 各科室按月移交。',
      '台账由专人保管。第三章 归档 各科室按月移交。',
    ],
    ['做好登记。（本文转自范文小屋 www.fwxw.example）二、值班安排', '做好登记。二、值班安排'],
  ])('takes the site out of %s', (before, wanted) => {
    expect(after(signatures, before)).toBe(wanted);
  });

  it.each([
    ['请登录县人社局官网(www.xian-rs.example)填写报名表。'],
    ['材料可在区政府网站（www.lindu.gov.cn）下载。'],
    ['已全部办结。市图书馆网站www.tsg.example同步公布，读者可查询。'],
    ['好文之友 www.haowen.example'],
    ['本文件来自上级机关，各科室要认真学习。'],
    ['报名链接：http://www.baoming.example/1'],
  ])('must not change %s', (text) => {
    expect(after(signatures, text)).toBe(text);
  });
});

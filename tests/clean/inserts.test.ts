import { describe, expect, it } from 'vitest';
import { inserts } from '../../src/clean/characters/inserts.ts';
import { after } from './helpers.ts';

describe('inserts', () => {
  it.each([
    ["做好安全的'各项工作", '做好安全的各项工作'],
    ["前台的'询问要热情，客人的'行李要放好", '前台的询问要热情，客人的行李要放好'],
    ['?(一)加强领导。\n？（二）落实责任。', '(一)加强领导。\n（二）落实责任。'],
    ['"为做好工作，制定本方案。\n一、目标', '为做好工作，制定本方案。\n一、目标'],
  ])('removes what does not belong from %s', (before, wanted) => {
    expect(after(inserts, before)).toBe(wanted);
  });

  it.each([
    ["他说的'好'字写在墙上"],
    ["'我们的'志愿队"],
    ["所谓的'双减'政策"],
    ["it's ours"],
    ["目的'"],
    ["高度的'5米'"],
    ['为什么要分类?\n因为能减少垃圾。'],
    ['"三会一课"制度要落实'],
    ['“一岗双责”要落实'],
    ['??????'],
    ['? 其他'],
  ])('must not change %s', (text) => {
    expect(after(inserts, text)).toBe(text);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCleaner } from '../../src/clean/draft.ts';
import { script } from '../../src/clean/characters/script.ts';
import { after, draftOf } from './helpers.ts';

const simplifiedParagraph =
  '为进一步做好全镇防汛工作，确保人民群众生命财产安全，根据上级要求，结合本镇实际，制定本方案。各村要落实巡查责任，备足沙袋、铁锹等物资，遇有险情第一时间组织群众转移。';

describe('script', () => {
  it.each([
    ['a title', '網絡安全工作方案', '网络安全工作方案'],
    [
      'words before characters',
      '物體要乾燥，乾隆年間的建築要保護',
      '物体要干燥，乾隆年间的建筑要保护',
    ],
    [
      'a whole text',
      '為加強領導，成立領導小組。\n組長：鎮長',
      '为加强领导，成立领导小组。\n组长：镇长',
    ],
    [
      'a short line within it',
      '學校總務處關於節水工作的實施計劃，請各班級認真執行。\n附件',
      '学校总务处关于节水工作的实施计划，请各班级认真执行。\n附件',
    ],
  ])('turns %s into simplified characters', (_, before, wanted) => {
    expect(after(script, before)).toBe(wanted);
  });

  it('turns a traditional text of some length within a simplified page', () => {
    const traditional =
      '為落實教育部門關於近視防控的要求，學校總務處對教室照明進行檢測，對不合格的燈具逐一更換，並對課桌椅高度進行調整，確保每位學生都有適合的座位。學務處每學期組織兩次視力檢查，結果告知家長。各班導師負責督促學生做眼保健操，減少電子產品使用時間，增加戶外活動。';
    const filler = Array.from({ length: 12 }, () => simplifiedParagraph).join('\n');
    const result = after(script, `${filler}\n${traditional}\n${simplifiedParagraph}`);
    expect(result).toContain('为落实教育部门关于近视防控的要求，学校总务处');
    expect(result.startsWith(filler)).toBe(true);
  });

  it.each([
    ['simplified text', simplifiedParagraph],
    [
      'a few traditional characters in quotation marks',
      `馆内匾额题“為人民服務”，由县志办考证。${simplifiedParagraph}`,
    ],
    ['a quoted title', `《資治通鑑》、「為學」等典籍移入新库。${simplifiedParagraph}`],
    ['characters that both scripts write', '干部著作、于是、后来、里程、面条'],
    ['a name among simplified text', `${simplifiedParagraph}联系人：蕭先生。`],
    ['Latin text', 'ISO 9001 quality plan'],
    ['nothing', ''],
  ])('must not change %s', (_, text) => {
    expect(after(script, text)).toBe(text);
  });

  it('keeps the way to the source where the length changes', () => {
    const text = '為了學習𨥛與網絡，請開會討論𠁞的問題';
    const { mapped } = runCleaner(draftOf(text), script);
    expect(mapped.text).toContain('网络');
    const at = mapped.text.indexOf('网络');
    expect(text.slice(mapped.starts[at], mapped.ends[at + 1])).toBe('網絡');
  });

  it('never throws and keeps offsets in order on any mixture', () => {
    const unit = fc.constantFrom(
      '網',
      '絡',
      '為',
      '𨥛',
      '𠁞',
      '干',
      '“',
      '”',
      '\n',
      '，',
      'a',
      '\ud842',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const text = units.join('');
        const { mapped } = runCleaner(draftOf(text), script);
        for (let i = 1; i < mapped.text.length; i++)
          if ((mapped.starts[i] ?? 0) < (mapped.starts[i - 1] ?? 0)) return false;
        return mapped.starts.length === mapped.text.length;
      }),
    );
  });
});

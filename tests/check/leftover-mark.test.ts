import { expect, test } from 'vitest';
import { leftoverMark } from '../../src/check/rules/leftover-mark.ts';
import { checkExample } from './draft.ts';

test.each([
  ['由××任组长。', '××', 'error'],
  ['XX县牵头。', 'XX', 'error'],
  ['X县牵头。', 'X', 'error'],
  ['X月底前完成。', 'X', 'error'],
  ['某某学校牵头。', '某某', 'error'],
  ['20_年完成。', '20_', 'error'],
  ['某单位牵头，由该单位报送。', '某', 'warn'],
  ['在某市试点后推开。', '某', 'warn'],
  ['据某建筑企业负责人介绍，手续简便。', '某', 'info'],
  ['救援队伍代号用X代表消防救援。', 'X', 'info'],
  ['打造X个重点应用场景。', 'X', 'info'],
])('%s: “%s” is reported at %s', (sentence, mark, severity) => {
  const text = `望河镇校车安全工作方案\n${sentence}`;
  const { findings } = checkExample([leftoverMark], { text });
  expect(findings.map((finding) => [finding.text, finding.severity])).toEqual([[mark, severity]]);
});

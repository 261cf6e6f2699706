import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chooseFrames } from '../../src/mining/frames/mine-frames.ts';
import { chooseFramesAside } from '../../src/pipeline/frames-aside.ts';
import { segmentedDocument } from '../mining/phrases/documents.ts';
import { repositoryPath } from '../wild/truth.ts';

const offices = ['校车', '食堂', '电梯', '消防', '档案', '河道'];
const heads = ['镇长', '校长', '站长', '局长', '院长', '馆长'];
const documents = offices.map((topic, index) => {
  const first = `成立以${heads[index] ?? ''}为组长的${topic}安全工作领导小组。`;
  const text = `${first}\n现将${topic}检查情况报告如下。\n`;
  return segmentedDocument({ id: topic, text });
});
const entry = pathToFileURL(repositoryPath('dist/pipeline/frames-worker.js'));

describe('chooseFramesAside', () => {
  it('gives on a thread of its own what it gives on this one', async () => {
    const here = chooseFrames(documents, { minDocuments: 3 });
    expect(here.length).toBeGreaterThan(0);
    const thread = { entry, leastCharacters: 0 };
    expect(await chooseFramesAside(documents, 3, 2, thread)).toEqual(here);
    expect(await chooseFramesAside(documents, 3, 1, thread)).toEqual(here);
  });

  it('rejects when the thread cannot be started', async () => {
    const thread = { entry: new URL('./no-such-worker.js', entry), leastCharacters: 0 };
    await expect(chooseFramesAside(documents, 3, 2, thread)).rejects.toThrow('no-such-worker');
  });
});

import { normaliseHeading } from './heading-match.ts';

/** Words that belong to the element even when the title has them too. */
const GENERAL = /^(?:工作|管理|情况|问题|措施|办法|方案|目标|要求|任务|安排|活动)$/u;
const LONGEST_TOPIC = 12;

/** A heading without the words it shares with the document's title: its topic is a slot, not part of the element. */
export function withoutTopic(heading: string, title: string): string {
  const plain = normaliseHeading(heading);
  for (let length = Math.min(plain.length - 2, LONGEST_TOPIC); length >= 2; length--)
    for (let at = 0; at + length <= plain.length; at++) {
      const rest = plain.slice(0, at) + plain.slice(at + length);
      if (rest.length >= 2 && title.includes(plain.slice(at, at + length)) && !GENERAL.test(plain.slice(at, at + length)))
        return rest.replace(/^工作(?=.{2})/u, '');
    }
  return plain;
}

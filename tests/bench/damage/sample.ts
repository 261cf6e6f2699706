import type { Original } from '../../../bench/damage/originals/original.ts';
import { readOriginal } from '../../../bench/damage/originals/read-original.ts';

const PLACES = ['青萝', '白鹭', '乌桥', '石塘', '杏坞', '枫林'];

/** The lines of a plan whose numbers count up. */
export function planLines(place: string): readonly string[] {
  return [
    `${place}镇图书漂流工作方案`,
    `为方便${place}镇村民借阅图书，丰富农闲时节的文化生活，结合本镇实际，制定本方案。`,
    '一、工作目标',
    `年底前在${place}镇十二个村设漂流书架，每架不少于八十册，每季度更换一次。书架上的书可以带回家看，看完放回任何一个村的书架都行。`,
    '二、工作任务',
    '（一）挑选图书。由镇文化站会同中小学挑选，农技、保健、少儿三类各占三成，其余由村里自定。旧书也收，缺页的不收。',
    '（二）设置书架。书架放在村委会或者小卖部，由村里指定一人看管，每月清点一次并登记。看管人每年由镇里发给二百元补贴，书架坏了随时报修。',
    '三、保障措施',
    '1.镇财政每村安排购书经费一千元，不足的部分由村集体收入补足；',
    '2.破损图书由文化站统一修补，修补不了的按规定报废。',
    `${place}镇文化站`,
    '2024年3月5日',
  ];
}

/** Documents of one subject, with titles, headings, items, signature and date. */
export function samples(): readonly Original[] {
  return PLACES.flatMap((place) => {
    const read = readOriginal(`plans/${place}.txt`, planLines(place));
    return read.ok ? [read.value] : [];
  });
}

/** Pages as sites make them, for tests. All places and texts are invented. */

export const paragraphs: readonly string[] = [
  '各村（社区）、机关各科室：',
  '为切实做好今冬明春防火工作，确保群众生命财产安全，结合我镇实际，制定本方案。',
  '一、工作目标',
  '通过集中整治，消除一批火灾隐患，提高群众防火意识，全镇不发生有人员伤亡的火灾。',
  '二、组织领导',
  '成立由镇长任组长、分管副镇长任副组长、各科室负责人为成员的防火工作领导小组，办公室设在应急办，负责日常工作。',
  '三、工作要求',
  '（一）加强宣传。各村要利用广播、橱窗、微信群宣传防火常识，做到家喻户晓。',
  '（二）落实责任。各村要把责任落实到户、到人，对工作不力的予以通报。',
  '青石镇人民政府',
  '2023年11月2日',
];

export const title = '青石镇今冬明春防火工作方案';

export const body: string = paragraphs.map((text) => `<p>${text}</p>`).join('\n');

const nav = `<div class="nav"><ul>${[
  '首页',
  '镇情概况',
  '政务公开',
  '办事服务',
  '互动交流',
  '通知公告',
]
  .map((text) => `<li><a href="/${text}">${text}</a></li>`)
  .join('')}</ul></div>`;

const related = `<div class="box"><h3>相关文章</h3><ul>${[1, 2, 3, 4, 5]
  .map((n) => `<li><a href="/t${n}.html">关于开展第${n}季度安全生产检查的通知</a></li>`)
  .join('')}</ul></div>`;

const side = `<div class="sidebar"><h3>热门文章</h3>${[1, 2, 3]
  .map(
    (n) =>
      `<dl><dt><a href="/h${n}.html">镇里召开第${n}次会议</a></dt><dd>日前，镇里召开会议，研究部署近期重点工作。</dd></dl>`,
  )
  .join('')}</div>`;

const footer = `<div class="foot"><p>版权所有：青石镇人民政府　地址：青石街1号，邮编：000000。</p><p>某ICP备00000000号</p></div>`;

function page(head: string, inner: string): string {
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${head}</title><style>p{}</style></head>\n<body>${inner}</body></html>`;
}

/** Ways a page may be laid out around the same text. */
export const layouts: Readonly<Record<string, string>> = {
  'a div with an id among navigation, side bar and foot': page(
    `${title}_青石镇人民政府`,
    `${nav}<div class="wrap"><div class="left"><h1>${title}</h1><div class="info">发布时间：2023-11-03　来源：应急办</div><div id="content">${body}</div>${related}</div>${side}</div>${footer}`,
  ),
  'nested layout tables without names': page(
    title,
    `<table width="980"><tr><td><a href="/">首页</a> <a href="/a">公开</a> <a href="/b">服务</a></td></tr><tr><td><table><tr><td>${title}</td></tr><tr><td>${body}</td></tr></table></td></tr><tr><td>版权所有：青石镇人民政府</td></tr></table>`,
  ),
  'line breaks in one cell': page(
    `${title} - 青石镇人民政府网`,
    `<center><table><tr><td>${nav}</td></tr><tr><td><b>${title}</b><br>${paragraphs.map((text) => `　　${text}`).join('<br>\n')}</td></tr></table></center>`,
  ),
  'text straight in the body': page(title, `<h1>${title}</h1>${paragraphs.join('<br>')}`),
  'sections in sibling divs': page(
    title,
    `${nav}<article><h1>${title}</h1>${paragraphs.map((text) => `<section><div>${text}</div></section>`).join('')}</article>${footer}`,
  ),
  'signature and attachment beside the main block': page(
    title,
    `${nav}<div class="detail"><h1>${title}</h1><div class="text">${paragraphs
      .slice(0, 9)
      .map((text) => `<p>${text}</p>`)
      .join(
        '',
      )}</div><div>${paragraphs[9]}</div><div>${paragraphs[10]}</div><div>附件：<a href="/files/table.xls">火灾隐患排查表</a></div></div>${related}${footer}`,
  ),
  'title only in the head': page(
    `${title}_通知公告_青石镇人民政府`,
    `${nav}<div class="con">${body}</div>${footer}`,
  ),
};

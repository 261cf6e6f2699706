import { describe, expect, it } from 'vitest';
import { headingsOf } from './read-document.ts';

describe('the form of a heading', () => {
  it.each<[string, string[], string[]]>([
    [
      'alone on its line with a body under it is a line heading',
      ['一、工作目标', '年底前建成三个站点。', '二、保障措施', '落实专项经费。'],
      ['line 一、 工作目标', 'line 二、 保障措施'],
    ],
    [
      'alone with a final full stop is one, too',
      ['一、工作目标。', '年底前建成三个站点。', '二、保障措施。', '落实专项经费。'],
      ['line 一、 工作目标', 'line 二、 保障措施'],
    ],
    [
      'a phrase before its body is run-in',
      ['（一）加强领导。各村要成立专班，逐级落实责任。', '（二）严格考核。每月通报一次检查结果。'],
      ['run-in （一） 加强领导', 'run-in （二） 严格考核'],
    ],
    [
      'a sentence that says it all is a list item',
      [
        '一、工作内容',
        '1.各村要在五月底前完成清淤，由镇水利站验收；',
        '2.每月检查一次，结果公示。',
      ],
      [
        'line 一、 工作内容',
        '  list-item 1. 各村要在五月底前完成清淤，由镇水利站验收',
        '  list-item 2. 每月检查一次，结果公示',
      ],
    ],
    [
      'a question of a list is a list item',
      ['1.您家几口人用水？□两口以下 □三口以上', '2.水压够不够？□够 □不够'],
      ['list-item 1. 您家几口人用水', 'list-item 2. 水压够不够'],
    ],
    [
      'what happens when is a list item, its clock times whole',
      [
        '1、9月28日前各组备好工具，由站长统一检查。',
        '2、10月3日上午9:30在水厂集合，清点人数后出发。',
        '3、2:00开始分组清池，第一组在东坡，第二组在西坡。',
      ],
      [
        'list-item 1、 9月28日前各组备好工具，由站长统一检查',
        'list-item 2、 10月3日上午9:30在水厂集合，清点人数后出发',
        'list-item 3、 2:00开始分组清池，第一组在东坡，第二组在西坡',
      ],
    ],
    [
      'long sentences over several paragraphs each are headings',
      ['一', '二', '三'].flatMap((number) => [
        `（${number}）以水质达标为目标推进水厂建设，以管网改造为重点降低漏损，以智慧水务为支撑提升服务水平。`,
        '水厂扩建年内完工，日供水能力提高一倍，出厂水每日检测。',
        '管网改造分片推进，先主管后支管，当年漏损率降到百分之九。',
      ]),
      ['一', '二', '三'].map(
        (number) =>
          `line （${number}） 以水质达标为目标推进水厂建设，以管网改造为重点降低漏损，以智慧水务为支撑提升服务水平`,
      ),
    ],
    [
      'problems one by one under their numbers are run-in',
      [
        '问题一：台账记录不全。涉及三个站。',
        '整改措施：逐站补齐。',
        '问题二：水样送检超期。涉及一个站。',
        '整改措施：按月送检。',
      ],
      ['run-in 问题一： 台账记录不全', 'run-in 问题二： 水样送检超期'],
    ],
    [
      'a label before a colon is run-in',
      [
        '一、步骤',
        '1.宣传阶段：三月上旬完成发动工作，印发宣传单。',
        '2.实施阶段：三月中旬起逐户登记造册，建立台账。',
      ],
      ['line 一、 步骤', '  run-in 1. 宣传阶段', '  run-in 2. 实施阶段'],
    ],
    [
      'a wide blank ends the phrase',
      [
        '（一）加强领导　各单位要把供水保障列入议事日程抓紧抓好',
        '（二）落实经费　财政所要按时足额拨付维修养护资金到位',
      ],
      ['run-in （一） 加强领导', 'run-in （二） 落实经费'],
    ],
    [
      'a known name glued to its body is run-in',
      [
        '一、组织领导成立由校长任组长的领导小组，办公室设在总务处。',
        '二、工作要求各班要高度重视，按时上报材料。',
      ],
      ['run-in 一、 组织领导', 'run-in 二、 工作要求'],
    ],
    [
      'a name that goes on is not cut',
      ['一、组织领导和职责分工', '由校长负责。', '二、工作要求', '按时上报。'],
      ['line 一、 组织领导和职责分工', 'line 二、 工作要求'],
    ],
    [
      'a deeper number glued to a heading opens its own row',
      [
        '二、工作任务（一）排查隐患。逐户登记造册，建立台账。',
        '（二）整改到位。限期销号，逐项验收。',
      ],
      ['run-in 二、 工作任务', '  run-in （一） 排查隐患', '  run-in （二） 整改到位'],
    ],
    [
      'an enumeration of names within a heading is not a number',
      [
        '（九）坚持知行合一、工学结合。',
        '借鉴先进经验，推广学徒培养。',
        '（十）建设实训基地。',
        '每县一个。',
      ],
      ['line （九） 坚持知行合一、工学结合', 'line （十） 建设实训基地'],
    ],
    [
      'a stop within quotation marks does not end the phrase',
      [
        '（一）落实“日检查。周通报”制度。由安监站组织实施，逐月公布。',
        '（二）落实值班制度。领导带班，双人双岗。',
      ],
      ['run-in （一） 落实“日检查。周通报”制度', 'run-in （二） 落实值班制度'],
    ],
    [
      'a half-width stop between Han ends the phrase',
      ['(一)加强领导.各村要成立专班,逐级落实责任.', '(二)严格考核.每月通报一次检查结果,限期整改.'],
      ['run-in (一) 加强领导', 'run-in (二) 严格考核'],
    ],
    [
      'a point within a figure does not',
      [
        '（一）投资3.5亿元建设供水管网',
        '年底前完工。',
        '（二）新增供水能力1.2万吨',
        '年底前达产。',
      ],
      ['line （一） 投资3.5亿元建设供水管网', 'line （二） 新增供水能力1.2万吨'],
    ],
    [
      'a chapter of decimals with blanks in its name is a line',
      ['1 总　则', '1.1 目的', '规范管理。', '2 附　则', '2.1 解释', '由办公室负责。'],
      ['line 1 总则', '  line 1.1 目的', 'line 2 附则', '  line 2.1 解释'],
    ],
    [
      'an article is its own body',
      ['第一条 为规范管理，制定本办法。', '第二条 本办法适用于全校。'],
      ['list-item 第一条 为规范管理，制定本办法', 'list-item 第二条 本办法适用于全校'],
    ],
    [
      'an article with a bracketed name is run-in',
      ['第一条【目的】为规范管理，制定本办法。', '第二条【范围】本办法适用于全校。'],
      ['run-in 第一条 目的', 'run-in 第二条 范围'],
    ],
    [
      'a chapter with blanks in its name is a line',
      [
        '第一章 总　则',
        '第一条 为规范管理，制定本办法。',
        '第二章 附　则',
        '第二条 自印发之日起施行。',
      ],
      [
        'line 第一章 总则',
        '  list-item 第一条 为规范管理，制定本办法',
        'line 第二章 附则',
        '  list-item 第二条 自印发之日起施行',
      ],
    ],
    [
      'an item that opens like a sentence stays an item among its like',
      ['一、有关要求', '1.由各科室负责落实', '2.按时上报材料', '3.不得弄虚作假'],
      [
        'line 一、 有关要求',
        '  list-item 1. 由各科室负责落实',
        '  list-item 2. 按时上报材料',
        '  list-item 3. 不得弄虚作假',
      ],
    ],
    [
      'a number on a line of its own takes the next line for its heading',
      [
        '一、',
        '工作目标',
        '年底前建成三个站点，覆盖全镇。',
        '二、',
        '保障措施',
        '落实专项经费，明确专人负责。',
      ],
      ['line 一、 工作目标', 'line 二、 保障措施'],
    ],
    [
      'a stage keeps its period out of the heading',
      [
        '一、步骤',
        '第一阶段（3月）：动员摸底。召开会议，签订责任书。',
        '第二阶段（4月）：集中整治。逐户检查，限期整改。',
      ],
      ['line 一、 步骤', '  run-in 第一阶段 动员摸底', '  run-in 第二阶段 集中整治'],
    ],
    [
      'paragraphs that open with 一是 are items or run-in headings',
      [
        '一、做法',
        '一是加强领导。成立专班，每周调度一次。',
        '二是强化保障。落实资金，配齐人员和装备。',
      ],
      ['line 一、 做法', '  run-in 一是 加强领导', '  run-in 二是 强化保障'],
    ],
    [
      'the last heading is one though a signature follows',
      ['一、工作目标', '年底前建成三个站点。', '二、保障措施', '云桥县教育局', '2024年3月5日'],
      ['line 一、 工作目标', 'line 二、 保障措施'],
    ],
    [
      'headings of a page that ran its lines together are run-in',
      [
        '现将情况汇报如下：一、主要做法（一）摸清底数。组织村组逐户登记，分类建立台账，做到底数清、情况明，为下一步改造打好基础，并按月更新。（二）简化流程。将六个环节合并办理，时间压缩一半，群众少跑路。二、存在问题部分住户意见不统一，协商周期较长，需要反复上门做工作。三、下一步打算坚持分类施策，年内完成十二个小区的改造，建立长效管护机制。',
      ],
      [
        'run-in 一、 主要做法',
        '  run-in （一） 摸清底数',
        '  run-in （二） 简化流程',
        'run-in 二、 存在问题',
        'run-in 三、 下一步打算',
      ],
    ],
  ])('%s', (_, rows, expected) => {
    expect(headingsOf(...rows)).toEqual(expected);
  });
});

describe('prose that is no heading', () => {
  it.each<[string, string[]]>([
    ['a decimal at a line start', ['3.5万元用于维修。', '其余资金结转下年使用。']],
    ['a percentage', ['12.5%的住户已经接通。', '其余住户年内接通。']],
    ['一是 within a paragraph', ['主要做法：一是加强领导；二是强化保障；三是严格考核，效果较好。']],
    ['a lone 一是 at a line start', ['一是春季灌溉用水量大。', '各村要错峰用水，节约用水。']],
    ['prizes', ['一、二、三等奖各两名，由组委会颁发证书。', '优秀组织奖三名。']],
    [
      'school years',
      ['一、二年级：绘本故事会。', '三、四年级：手抄报。', '五、六年级：读书交流。'],
    ],
    ['a mention of an item', ['（一）、（二）项所列材料由申请人提交。', '其余材料由窗口调取。']],
    [
      'an enumeration within one paragraph',
      ['注意：（1）不得超载；（2）不得疲劳驾驶；（3）不得带病上路。'],
    ],
    ['a mention of an article', ['第三条规定的期限届满后，由总务处验收。', '验收合格的予以销号。']],
    ['rows of a table', ['序号 项目', '1 水泵', '2 闸阀', '3 水表']],
    ['a date', ['2024年5月1日起施行。', '原办法同时废止。']],
    ['a roster', ['组　长：某某', '副组长：某某', '成　员：各科室负责人']],
  ])('%s', (_, rows) => {
    expect(headingsOf(...rows)).toEqual([]);
  });
});

import { genreName } from '../taxonomy/genre-table.ts';
import { isGenre } from '../taxonomy/genre.ts';
import type {
  AnalyseMessages,
  CheckMessages,
  ExportMessages,
  KwicMessages,
  Messages,
  OutlineMessages,
  UsageMessages,
} from './messages.ts';

function nameOf(genre: string): string {
  return isGenre(genre) ? `${genreName(genre)}（${genre}）` : genre;
}

function suggested(word: string): string {
  return word === '' ? '' : `是不是要写 ${word}？`;
}

const usage: UsageMessages = {
  unknownOption: (option, suggestion) => `没有 ${option} 这个选项。${suggested(suggestion)}`,
  unknownCommand: (command, suggestion) => `没有 ${command} 这个命令。${suggested(suggestion)}`,
  missingArgument: (argument) => `缺少参数 <${argument}>。`,
  missingValue: (option) => `选项 ${option} 后面缺少内容。`,
  tooMany: '参数太多。含空格的路径请用引号括起来。',
  seeHelp: (command) => `用法见 ${command} --help。`,
  lang: (found) => `--lang 应为 zh 或 en，实际是“${found}”。`,
  wholeNumber: (option, low, high, found) =>
    `${option} 应为 ${low} 到 ${high} 之间的整数，实际是“${found}”。`,
  lengthRange: (option, most, found) =>
    `${option} 应写成 最短-最长，如 4-60（2 到 ${most} 字），实际是“${found}”。`,
  encoding: (found) =>
    `不认识编码“${found}”。常用的有 utf-8、gb18030、gbk、big5、utf-16le；不写 --encoding 时由 fanben 自己判断。`,
  genre: (found, known) => `没有“${found}”这种文种。可用：${known.join('、')}。`,
  oneOf: (option, known, found) => `${option} 应为 ${known.join(' 或 ')}，实际是“${found}”。`,
  emptyOut: '--out 后面应写文件夹或文件的名字。',
};

const analyse: AnalyseMessages = {
  nothingRead:
    '没有读到可以分析的文稿，原有输出没有改动。请检查路径；可读的格式有 txt、md、html、docx。',
  more: (count, file) => `  ……另有 ${count} 条，见 ${file}`,
  warning: (text) => `注意：${text}`,
  unreadable: (count) => `有 ${count} 个文件没能读取，已跳过：`,
  counts: (sources, documents, independent) =>
    `完成：读了 ${sources} 个文件，得到 ${documents} 篇文稿（雷同的只算一篇，折合 ${independent} 篇）。`,
  genre: (g) =>
    `  ${nameOf(g.genre)}：${g.documents} 篇（独立 ${g.independent} 篇），必备 ${g.required} 项、建议 ${g.recommended} 项、可选 ${g.optional} 项`,
  withoutOutline: (genres, least) =>
    `  没有写提纲的：${genres.join('、')}（理论文章、新闻稿等不写提纲；其他文种要有 ${least} 篇以上，可用 --min-documents 调整）`,
  genreName: (genre, documents) => `${nameOf(genre)} ${documents} 篇`,
  where: (folder) => `结果在 ${folder}`,
  lookFirst: (outline, checklist) =>
    `  先看 ${outline}（提纲），起草后对照 ${checklist}（核对表）；`,
  tables: '  逐篇逐段的数据在 documents.csv 和 sections.csv，可用 Excel 打开。',
  interrupted: '已中断，原有输出没有改动。',
  rendering: '写文件',
};

const outline: OutlineMessages = {
  noShippedModel: (path) =>
    `找不到随 fanben 附带的模型（${path}）。请重新安装，或用 --model 指定 analyse 输出的 model.json。`,
  noGenre: (genre, path, known) =>
    `模型 ${path} 里没有 ${nameOf(genre)} 的提纲。${known.length === 0 ? '' : `有的是：${known.map(nameOf).join('、')}。`}`,
  noOutlines: (path) =>
    `模型 ${path} 里没有任何提纲。请增加文稿后重新运行 fanben analyse，或调小 --min-documents。`,
  docxNeedsOut: 'Word 骨架要写到文件：请用 --out 写明文件名，如 --out 骨架.docx。',
  docxNeedsGenre: (known) =>
    `Word 骨架一次写一种文种：请用 --genre 写明，可选${known.map(nameOf).join('、')}。`,
  written: (path) => `已写入 ${path}`,
};

const exportMessages: ExportMessages = {
  noFolder: (folder) =>
    `在 ${folder} 里找不到表格。请先运行 fanben analyse，或用 --model-dir 指定它的输出文件夹。`,
  noTable: (table, folder, known) =>
    `${folder} 里没有“${table}”这张表。现有：${known.join('、')}。`,
  noColumn: (column, table, known) =>
    `表 ${table} 里没有“${column}”这一列。现有：${known.join('、')}。`,
  badWhere: (found) => `--where 应写成 列名=值，例如 genre=plan；实际是“${found}”。`,
  emptyTable: (path) => `${path} 是空的，连表头也没有。请重新运行 fanben analyse。`,
  badCompare: (found) =>
    `比较要有两组文稿，写成 --compare genre=plan,genre=report（也可用 year=2020-2022、folder=文件夹）；实际是“${found}”。`,
  badSubcorpus: (found, error) =>
    ({
      form: `“${found}”应写成 genre=文种、year=年份 或 folder=文件夹。`,
      field: `“${found}”里的名目不认识，只有 genre、year、folder。`,
      genre: `“${found}”里的文种不认识，如 plan、report、notice。`,
      year: `“${found}”里的年份应写成 2023 或 2020-2023。`,
    })[error],
  emptySubcorpus: (name) => `没有一篇文稿符合 ${name}，无从比较。`,
  badYears: (found) => `--years 应写成 2023 或 2020-2023，实际是“${found}”。`,
  noPairs: (table) => `--years 和 --genres 只用于 reuse 表（按两篇文稿筛选），不能用于 ${table}。`,
};

const kwic: KwicMessages = {
  badQuery: (error) =>
    error === 'empty'
      ? '没有要找的文字。可以是一句话，也可以是句式，如 成立以〔职务〕为组长。'
      : '句式里的〔〕没有成对。',
  nothing: '没有找到。',
  found: (rows, documents) => `共 ${rows} 处，见于 ${documents} 篇文稿。`,
  more: (shown) => `只显示前 ${shown} 处；用 --limit 调整，或用 --format csv 取全部。`,
};

const check: CheckMessages = {
  nothingRead: '没有读到可以检查的稿件。请检查路径；可读的格式有 txt、md、html、docx。',
  passedOver: (files, extension) =>
    `文件夹里有 ${files} 个 ${extension === '' ? '没有扩展名的' : extension} 文件没有检查。`,
  isDraft: (path) => `${path} 就是稿件本身。fanben 不改动稿件，请换一个文件名。`,
  docxNeedsOut: '--format docx 要写成文件，请用 --out 指定文件名（不能是稿件本身）。',
  oneDocx: '--format docx 一次只写一份稿件的批注，请逐份检查。',
  stale: (count) => `注意：基线里有 ${count} 处已经不再出现，可用 --write-baseline 重写基线。`,
  baselineWritten: (findings, path) =>
    `已把 ${findings} 处记入基线 ${path}，以后用 --baseline 就不再报告。`,
};

/** Messages in Chinese. */
export const messagesZh: Messages = {
  lang: 'zh',
  error: (text) => `错误：${text}\n`,
  titles: new Map([
    ['Usage:', '用法：'],
    ['Arguments:', '参数：'],
    ['Options:', '选项：'],
    ['Global Options:', '通用选项：'],
    ['Commands:', '命令：'],
  ]),
  program:
    '从一批方案、计划、总结、报告中归纳写法：有哪些内容、什么次序、用什么标题，供起草时参照。全部在本机完成，不联网，不改动原文件。',
  exampleTitle: '例：',
  defaultValue: (value) => `（不写即 ${value}）`,
  options: {
    help: '显示用法',
    helpCommand: '显示某个命令的用法',
    version: '显示版本号',
    lang: '提示和说明用中文（zh）还是英文（en）',
    out: '结果放在哪个文件夹；里面上次的结果会被替换',
    genre: '只写这一种文种的提纲和核对表，如 plan、report、notice',
    minDocuments: '一种文种至少有几篇才写提纲',
    encoding: '文本文件的编码；不写则自动判断',
    jobs: '同时用几个线程（1–64）；不写则按处理器个数，最多 8 个',
    showNames: '结果里照写人名、电话、证件号；不写则用 × 遮盖',
    segmenter: '分词程序：nodejieba 或 node-rs',
    phraseLength: '套话最短和最长多少字',
    structureOnly: '只分析结构和要素，不找套话、句式和复用，大批量时更快',
    model: '用哪个模型；不写则用 fanben 附带的',
    outlineGenre: '只要这一种文种；不写则全部',
    outlineFormat: '输出格式：md（便于阅读）、json（供程序使用）或 docx（照着写的 Word 骨架）',
    checkGenre: '按这一种文种检查；不写则自动判断',
    checkFormat: '输出格式：text（便于阅读）、json、sarif、csv、html 或 docx',
    minSeverity: '只报告这一级和更重的：info（提示）、warn（警告）、error（错误）',
    config: '用哪个配置文件；不写则从稿件所在文件夹逐级向上找 fanben.config.json',
    baseline: '基线文件：其中记的问题不再报告，只报告新的',
    writeBaseline: '把现有的问题都记入这个基线文件',
    explainLine: '只说明这一行（原文的行号）；不写则逐行说明',
    explainFormat: '输出格式：text（便于阅读）或 json',
    rulesFormat: '输出格式：text（便于阅读）、json 或 md（含正例、反例）',
    outFile: '写到这个文件；不写则显示在屏幕上',
    modelDir: 'analyse 的输出文件夹',
    exportFormat: '输出格式：csv 或 json',
    where: '只要某列等于某值的行，可写多次（须同时满足）',
    compare: '比较两组文稿的用语（用于 keyness），如 genre=plan,genre=report',
    exportLimit: '用前多少条套话（用于 keyness 和 document_phrases）',
    measure: 'document_elements 里填节数（sections）还是字数（characters）',
    years: '只要两篇文稿都在这些年份的（用于 reuse），如 2020-2023',
    genres: '只要两篇文稿都属这些文种的（用于 reuse），如 plan,report',
    kwicFormat: '输出格式：text（对齐显示）、csv 或 json',
    context: '前后各显示多少字',
    kwicLimit: '最多多少处',
  },
  commands: {
    analyse: {
      summary: '分析一批文稿，写出提纲、核对表和各种表格',
      description:
        '读入文件或文件夹里的文稿（txt、md、html、docx），归纳每种文种的写法，把提纲、核对表和表格写进输出文件夹。',
      argument: '文件、文件夹或通配符，可写多个；- 表示标准输入',
      example: 'fanben analyse 往年方案 --out 结果',
    },
    outline: {
      summary: '显示某种文种的提纲',
      description:
        '从模型里取出提纲，不用重新分析。不写 --model 时用 fanben 附带的模型。docx 是按公文格式排好的起草骨架，要填的地方留空，写法写在批注里。',
      argument: '',
      example: 'fanben outline --genre plan --out 提纲.md',
    },
    check: {
      summary: '检查一份或几份稿件',
      description:
        '对照提纲和公文规范检查稿件（txt、md、html、docx），逐处说明位置、问题、建议和依据。没有查的规则也会列出并说明原因。稿件不会被改动。\n\n退出码：0 没有错误；1 有错误；2 用法或配置不对，或没有可读的稿件；3 没有错误，但有稿件没能读取。\n\n配置 fanben.config.json 可写：severities（规则 → error、warn、info 或 off）、allowedNames（可以出现的地名、单位名）、allowedMarks（有意保留的符号，如 ××）、deviations（本单位约定：rule、text、reason）。\n基线文件一行一处：rule、text、line、element、draft、count、reason，只有 rule 必写；手写一行即可忽略一处。',
      argument: '稿件：文件、文件夹或通配符，可写多个；- 表示标准输入',
      example: 'fanben check 方案.docx --format html --out 检查结果.html',
    },
    explain: {
      summary: '说明一个文件为什么这样读',
      description:
        '逐行说明当作了什么（标题、条目、正文、网页附属……）、有多大把握、最有力的理由和相反的理由；并说明每篇从哪里开始、什么文种、序号怎样分层，每一节是什么要素。',
      argument: '一个文件；- 表示标准输入',
      example: 'fanben explain 方案.txt --line 12',
    },
    rules: {
      summary: '列出检查用的全部规则',
      description: '列出 check 的全部规则：编号、级别、查什么、依据。',
      argument: '',
      example: 'fanben rules --format md --out 规则.md',
    },
    export: {
      summary: '取出输出文件夹里的一张表，可筛选',
      description: '把 analyse 写出的一张表按条件筛选后，以 CSV 或 JSON 输出。',
      argument:
        '表名，如 documents、sections、phrases、reuse、checklist.plan；另可算出 document_elements、document_phrases（文稿×要素、文稿×套话）和 keyness（两组文稿的用语比较）',
      example: 'fanben export sections --model-dir 结果 --where depth=1 --where element=组织领导',
    },
    kwic: {
      summary: '查一句话或一个句式在各篇里怎么用',
      description:
        '在 analyse 读过的文稿里找一句话或一个句式（〔〕代表可变部分），逐处列出上下文、文稿和位置。',
      argument: '要找的文字或句式',
      example: 'fanben kwic "现将〔〕报告如下" --model-dir 结果',
    },
  },
  usage,
  analyse,
  outline,
  export: exportMessages,
  kwic,
  check,
  explain: { oneFile: '一次只说明一个文件，请写明是哪一个。' },
};

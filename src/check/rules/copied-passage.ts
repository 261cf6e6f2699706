import { findCopied, type CopiedPassage } from '../copied/find-copied.ts';
import { partText } from '../part-text.ts';
import { found, skipped, type Problem, type Rule } from '../rule.ts';

/** A passage counts if so many of its characters are neither stock nor quoted; … */
const LEAST_OWN = 30;
/** … two sentences and more are worth a warning. */
const WARN_OWN = 80;
/** Text that shares so much with one document is that document. */
const WHOLE = 0.8;

function placeName({ document, line }: CopiedPassage): string {
  const place = `${document.source} 第 ${line} 行`;
  return document.title === '' ? ` ${place}` : `《${document.title}》（${place}）`;
}

/** The document that the draft as a whole is the same as: it may be in the corpus itself. */
function wholeOf(
  passages: readonly CopiedPassage[],
  characters: number,
): { readonly passage: CopiedPassage; readonly share: number } | undefined {
  const byDocument = new Map<string, { passage: CopiedPassage; matched: Set<number> }>();
  for (const passage of passages) {
    const entry = byDocument.get(passage.document.id) ?? { passage, matched: new Set() };
    for (const at of passage.matched) entry.matched.add(at);
    byDocument.set(passage.document.id, entry);
  }
  const [best] = [...byDocument.values()].toSorted((a, b) => b.matched.size - a.matched.size);
  if (best === undefined || best.matched.size < WHOLE * characters) return undefined;
  return { passage: best.passage, share: best.matched.size / characters };
}

/** Passages worth telling: the longest first, each with enough that no longer one has told; then by place. */
function telling(passages: readonly CopiedPassage[]): readonly CopiedPassage[] {
  const told = new Set<number>();
  const chosen = passages
    .filter(({ own }) => own >= LEAST_OWN)
    .toSorted((a, b) => b.own - a.own || a.start - b.start)
    .filter(({ matched }) => {
      const isNew = matched.filter((at) => !told.has(at)).length >= LEAST_OWN;
      if (isNew) for (const at of matched) told.add(at);
      return isNew;
    });
  return chosen.toSorted((a, b) => a.start - b.start);
}

function problemOf(
  passage: CopiedPassage,
  all: readonly CopiedPassage[],
  offset: number,
  characters: number,
): Problem {
  const others = new Set(
    all
      .filter(
        (other) =>
          other.document.cluster !== passage.document.cluster &&
          other.start < passage.end &&
          other.end > passage.start,
      )
      .map(({ document }) => document.cluster),
  );
  const share = Math.round((100 * passage.matched.length) / characters);
  return {
    start: offset + passage.start,
    end: offset + passage.end,
    severity: passage.own >= WARN_OWN ? 'warn' : 'info',
    message: `这一段有 ${passage.matched.length} 字与${placeName(passage)}相同`,
    suggestion: '改写成本地本单位的情况；确属引用的，注明出处',
    evidence: `占全文 ${share}%${others.size === 0 ? '' : `；另有 ${others.size} 篇也有相近的一段`}`,
  };
}

/** copied/passage: a passage that a text of the corpus has too and that is not stock. */
export const copiedPassage: Rule = {
  id: 'copied/passage',
  severity: 'warn',
  title: '与已有文稿相同的段落',
  source: '整治形式主义为基层减负若干规定 二：不得简单照搬照抄上位文件；实务',
  about:
    '与模型所学文稿有连续的相同文字（允许小改动），去掉多篇共有的套话和引文（《…》、“…”、按上级文件…要求）后还有 30 字以上的报，80 字以上的报警告。全文八成以上与某一篇相同的，只说一次。模型里只存指纹，不存原文；44 字以上的相同文字不会漏。',
  good: [
    {
      text: '望河镇校车安全工作方案\n为做好校车安全工作，结合望河镇实际，制定本方案。\n一、工作任务\n逐车排查隐患，对驾驶人逐人谈话，三月底前报镇安监办。',
    },
    {
      text: '望河镇电梯安全工作方案\n一、工作任务\n通知要求：“使用单位会同维保单位对照排查表逐台自查，形成隐患清单，能立即整改的立即整改，不能立即整改的停用并张贴告知。”',
    },
  ],
  bad: [
    {
      text: '望河镇自动扶梯安全工作方案\n一、工作任务\n商场、车站负责落实。使用单位会同维保单位对照排查表逐台自查，形成隐患清单，能立即整改的立即整改，不能立即整改的停用并张贴告知。',
      finds: [
        '使用单位会同维保单位对照排查表逐台自查，形成隐患清单，能立即整改的立即整改，不能立即整改的停用并张贴告知',
      ],
    },
  ],
  check(part, { model }) {
    if (model.wording === undefined) return skipped('模型中没有文稿的指纹');
    const { text, start } = partText(part);
    const { passages, characters } = findCopied(text, model.wording.fingerprints);
    const whole = wholeOf(passages, characters);
    if (whole !== undefined) {
      const { passage, share } = whole;
      return found([
        {
          start: start + passage.start,
          end: start + passage.start,
          severity: 'info',
          message: `全文与${placeName(passage)}相同（${Math.round(100 * share)}%）`,
          evidence: '可能就是模型所学的那一篇，其余相同之处不再列出',
        },
      ]);
    }
    return found(
      telling(passages).map((passage) => problemOf(passage, passages, start, characters)),
    );
  },
};

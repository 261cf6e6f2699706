// Stands in for process-source: what it does with a source is told by words in the source's name.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';

const hashes = (seed, length) => Uint32Array.from({ length }, (_, i) => seed * 1000 + i);

function section(id, n) {
  // views into a larger scratch buffer, as a real stage may give them
  const scratch = new Uint32Array(5000).fill(7);
  scratch.set(hashes(n, n), 100);
  return {
    id,
    heading: `第${n}节`,
    place: { start: { line: n, column: 1 }, end: { line: n + 1, column: 3 } },
    features: scratch.subarray(100, 100 + n),
    cues: Float32Array.from({ length: n % 3 }, (_, i) => n + i / 2),
  };
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function misbehave(source) {
  if (source.includes('hang')) for (;;);
  if (source.includes('exit')) process.exit(7);
  if (source.includes('throw')) throw new RangeError('坏数据\n第二行');
  if (source.includes('uncaught')) {
    setTimeout(() => {
      throw new TypeError('漏网的错误');
    }, 1);
    await pause(10_000);
  }
  if (source.includes('memory')) {
    const kept = [];
    for (;;) kept.push(Array.from({ length: 100_000 }, () => ({ a: Math.random() })));
  }
}

/** Waits until as many threads have come to the folder as the source says: meet-3. */
async function meet(source, folder) {
  writeFileSync(`${folder}/${threadId}`, '');
  while (readdirSync(folder).length < Number(source.charAt('meet-'.length))) await pause(5);
}

export async function processSource(input, options, hints) {
  const { source, path } = input;
  const meeting = source.startsWith('meet-');
  await misbehave(source);
  if (source.includes('late')) await pause(30);
  if (meeting) await meet(source, path);
  if (source.includes('unreadable')) {
    return { ok: false, error: { code: 'empty', source, message: '文件是空的' } };
  }
  const text = path === '' || meeting ? source : readFileSync(path, 'utf8');
  const id = source.replaceAll('/', '_');
  const n = text.length % 10;
  const document = {
    id,
    title: text,
    sections: [section(`${id}/s01`, n), section(`${id}/s02`, n + 1)],
    shingles: hashes(n, n * 2),
    wording: {
      text,
      tokenStarts: hashes(n, n),
      sectionStarts: hashes(1, 0),
      placeRuns: hashes(3, n),
    },
  };
  const record = {
    source,
    encoding: options.encoding ?? '',
    documents: [document],
    removed: [],
    warnings: [
      `线程${threadId}`,
      ...(hints === undefined ? [] : [`提示${[...hints.begins].join()}`]),
    ],
  };
  const name = source.includes('badname') ? `../${id}` : id;
  return { ok: true, record, texts: [{ id: name, text: `${text}。` }] };
}

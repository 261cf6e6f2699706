import { readFileSync } from 'node:fs';

/**
 * Measured program: one draft checked from a cold start. Argument: the draft. Prints as JSON the processor time in
 * milliseconds of each step: start of Node, loading of modules, loading of the model, reading, checking.
 */
async function main(path: string): Promise<void> {
  const marks: Record<string, number> = {};
  let last = 0;
  const mark = (name: string): void => {
    const { user, system } = process.cpuUsage();
    marks[name] = (user + system) / 1000 - last;
    last += marks[name];
  };
  mark('node');
  const { checkDrafts } = await import('../src/cli/check/check-drafts.ts');
  const { configReader } = await import('../src/cli/check/settings-files.ts');
  const { loadModel } = await import('../src/cli/load-model.ts');
  const { messagesOf } = await import('../src/cli/messages-of.ts');
  const { findingsText } = await import('../src/render/findings/findings-text.ts');
  mark('modules');
  const messages = messagesOf('zh');
  const model = loadModel(undefined, messages);
  if (!model.ok) throw new Error(model.error);
  mark('model');
  const checked = await checkDrafts(
    {
      paths: [path],
      stdin: () => process.stdin,
      model: { path: '', value: model.value },
      configOf: configReader(undefined, messages),
      extras: 'none',
    },
    messages,
  );
  if (!checked.ok) throw new Error(checked.error);
  findingsText({ ...checked.value, rules: [], exitCode: 0 });
  mark('check');
  process.stdout.write(JSON.stringify({ characters: readFileSync(path, 'utf8').length, ...marks }));
}

await main(process.argv[2] ?? '');

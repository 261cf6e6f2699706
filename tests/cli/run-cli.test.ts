import { describe, expect, it } from 'vitest';
import { fanbenVersion } from '../../src/model/version.ts';
import { DataFileError } from '../../src/text/data-file.ts';
import { expectGolden } from '../render/golden.ts';
import { run, temporaryFolder } from './fake-io.ts';

describe('runCli', () => {
  it('gives the version of package.json', async () => {
    const result = await run(['--version']);
    expect(result).toMatchObject({ code: 0, out: `${fanbenVersion()}\n`, err: '' });
  });

  it.each([
    ['help.txt', ['--help']],
    ['help-analyse.txt', ['analyse', '--help']],
    ['help-outline.txt', ['outline', '--help']],
    ['help-export.txt', ['help', 'export']],
    ['help-check.txt', ['check', '--help']],
    ['help-check.en.txt', ['check', '--help', '--lang', 'en']],
    ['help-rules.txt', ['rules', '--help']],
    ['help-analyse.en.txt', ['analyse', '--help', '--lang', 'en']],
  ])('shows help on standard output (%s)', async (name, argv) => {
    const result = await run(argv);
    expect(result).toMatchObject({ code: 0, err: '' });
    expectGolden(import.meta.url, name, result.out);
  });

  it('shows help on standard error and ends with 2 without a command', async () => {
    const result = await run([]);
    expect(result).toMatchObject({ code: 2, out: '' });
    expect(result.err).toContain('用法：');
  });

  it.each([
    [['analise', 'x'], '没有 analise 这个命令。是不是要写 analyse？用法见 fanben --help。'],
    [['serve'], '没有 serve 这个命令。'],
    [['check'], '缺少参数 <draft>。用法见 fanben check --help。'],
    [['check', 'x', '--format', 'pdf'], '--format 应为 text 或 json 或 sarif'],
    [['check', 'x', '--format', 'docx'], '--format docx 要写成文件，请用 --out'],
    [['check', 'x', '--min-severity', 'fatal'], '--min-severity 应为 info 或 warn 或 error'],
    [['check', 'x', '--genre', 'poem'], '没有“poem”这种文种。'],
    [['check', 'x', '--encoding', 'gb9999'], '不认识编码“gb9999”。'],
    [['rules', '--format', 'csv'], '--format 应为 text 或 json 或 md'],
    [['rules', '--out', ''], '--out 后面应写'],
    [['--colour'], '没有 --colour 这个选项。'],
    [['analyse'], '缺少参数 <path>。用法见 fanben analyse --help。'],
    [['analyse', 'x', '--job', '2'], '没有 --job 这个选项。是不是要写 --jobs？'],
    [['analyse', 'x', '--out'], '选项 --out <folder> 后面缺少内容。'],
    [['analyse', 'x', '--out', ''], '--out 后面应写文件夹或文件的名字。'],
    [['analyse', 'x', '--jobs', '0'], '--jobs 应为 1 到 64 之间的整数，实际是“0”。'],
    [['analyse', 'x', '--jobs', '65'], '--jobs 应为 1 到 64'],
    [['analyse', 'x', '--jobs', '1.5'], '--jobs 应为 1 到 64'],
    [['analyse', 'x', '--min-documents', 'three'], '--min-documents 应为 1 到'],
    [['analyse', 'x', '--encoding', 'gb9999'], '不认识编码“gb9999”。'],
    [['analyse', 'x', '--genre', 'poem'], '没有“poem”这种文种。可用：plan、report、rules'],
    [['analyse', 'x', '--segmenter', 'ik'], '--segmenter 应为 nodejieba 或 node-rs'],
    [['analyse', 'x', '--lang', 'fr'], '--lang 应为 zh 或 en，实际是“fr”。'],
    [['outline', '--format', 'pdf'], '--format 应为 md 或 json 或 docx'],
    [['outline', 'plan'], '参数太多。'],
    [['export'], '缺少参数 <table>。'],
    [['export', 'documents', '--format', 'xlsx'], '--format 应为 csv 或 json'],
  ])('ends %j with 2 and says what to do', async (argv, message) => {
    const result = await run(argv);
    expect(result.code).toBe(2);
    expect(result.out).toBe('');
    expect(result.err).toContain(`错误：${message}`);
    expect(result.io.requests).toEqual([]);
  });

  it.each([
    [['analise', 'x', '--lang', 'en'], 'Error: there is no command analise. Did you mean analyse?'],
    [['analyse', '--lang=en'], 'Error: the argument <path> is missing. See fanben analyse --help.'],
    [['analyse', 'x', '--jobs', '99', '--lang', 'en'], 'Error: --jobs should be a whole number'],
  ])('says it in English with --lang en: %j', async (argv, message) => {
    const result = await run(argv);
    expect(result.code).toBe(2);
    expect(result.err).toContain(message);
  });

  it('tells of a broken data file as of a known fault', async () => {
    const fault = new DataFileError('data/elements.json 缺少要素“导语”');
    const result = await run(['analyse', 'x', '--out', temporaryFolder()], {
      analyse: async () => Promise.reject(fault),
    });
    expect(result.code).toBe(2);
    expect(result.err).toContain('data/elements.json 缺少要素“导语”');
  });

  it('does not hide its own faults', async () => {
    const fault = new TypeError('x is undefined');
    const running = run(['analyse', 'x', '--out', temporaryFolder()], {
      analyse: async () => Promise.reject(fault),
    });
    await expect(running).rejects.toThrow('x is undefined');
  });
});

import { describe, expect, it } from 'vitest';
import { parseModel } from '../../src/model/parse-model.ts';
import { outlineMarkdown } from '../../src/render/outline/outline-markdown.ts';
import { renderTables } from '../../src/render/render-tables.ts';
import { contentOf } from '../../src/render/rendered-file.ts';
import { analysis, document, section } from './fixture.ts';
import { expectGolden } from './golden.ts';

const files = renderTables(analysis);
const contents = new Map(files.map((file) => [file.path, contentOf(file)]));

function content(path: string, of: ReadonlyMap<string, string> = contents): string {
  const text = of.get(path);
  if (text === undefined) throw new Error(`${path} was not rendered`);
  return text;
}

const header = (path: string): string => content(path).split('\r\n')[0]?.slice(1) ?? '';

describe('renderTables', () => {
  it('gives all files of an analysis, each once', () => {
    expect(files.map((file) => file.path)).toEqual([
      'documents.csv',
      'sections.csv',
      'anomalies.csv',
      'elements.csv',
      'order.csv',
      'clusters.csv',
      'phrases.csv',
      'frames.csv',
      'frame_slots.csv',
      'reuse.csv',
      'places.csv',
      'removed.csv',
      'unreadable.csv',
      'outline.plan.md',
      'outline.plan.json',
      'checklist.plan.md',
      'checklist.plan.csv',
      'outline.notice.md',
      'outline.notice.json',
      'checklist.notice.md',
      'checklist.notice.csv',
      'model.json',
      'run.json',
    ]);
  });

  it.each([
    [
      'documents.csv',
      'document_id,source,marker,silent_split,start_line,start_column,end_line,end_column,title,issuer,year,genre,genre_confidence,characters,tokens,sections,lost_headings,cluster_id,weight,duplication_raw,duplication_minus_stock,duplication_minus_quoted,date,year_source,title_source,issuer_source,level,region,start_confidence,kind',
    ],
    [
      'sections.csv',
      'document_id,section_id,parent_id,position,depth,number,heading,form,element,element_source,element_confidence,start_line,start_column,end_line,end_column,characters,tokens,sentences',
    ],
    ['anomalies.csv', 'document_id,kind,line,column,expected,likely_element,evidence'],
    [
      'elements.csv',
      'genre,element,documents,independent_documents,genre_documents,genre_independent,support,support_low,support_high,tier,normative,normative_source,mean_position,median_characters,share_of_text,headings',
    ],
    ['order.csv', 'genre,before,after,independent_documents,share'],
    ['clusters.csv', 'cluster_id,document_id,representative,containment,similarity'],
    [
      'phrases.csv',
      'phrase,characters,tokens,documents,independent_documents,occurrences,dispersion,association,elements,genres,example_document,example_line,example_column',
    ],
    [
      'frames.csv',
      'frame_id,pattern,fixed_characters,slots,documents,independent_documents,occurrences,elements',
    ],
    ['frame_slots.csv', 'frame_id,slot,type,filler,occurrences,documents'],
    [
      'reuse.csv',
      'passage_id,kind,a_document,a_start_line,a_start_column,a_end_line,a_end_column,b_document,b_start_line,b_start_column,b_end_line,b_end_column,characters,similarity,stock_share,a_element,b_element,a_text_start,a_text_end,b_text_start,b_text_end,direction',
    ],
    ['places.csv', 'document_id,text_start,line,column'],
    ['removed.csv', 'source,line,column,end_line,end_column,kind,text'],
    ['unreadable.csv', 'source,reason'],
  ])('gives %s the columns of the contract, after a byte order mark', (path, columns) => {
    expect(content(path).startsWith('\uFEFF')).toBe(true);
    expect(header(path)).toBe(columns);
  });

  it.each([...contents.keys()])('writes %s as expected', (path) => {
    expectGolden(import.meta.url, path, content(path));
  });

  it('gives English frame text but Chinese element names with --lang en', () => {
    const english = new Map(
      renderTables(analysis, 'en').map((file) => [file.path, contentOf(file)]),
    );
    expectGolden(import.meta.url, 'outline.plan.en.md', content('outline.plan.md', english));
    expectGolden(import.meta.url, 'checklist.plan.en.md', content('checklist.plan.md', english));
    expect(content('elements.csv', english)).toBe(content('elements.csv'));
  });

  it('writes no tables of wording when only the structure was asked for', () => {
    const { wording, ...structure } = analysis;
    const paths = renderTables(structure).map(({ path }) => path);
    expect(wording).toBeDefined();
    expect(paths).not.toContain('phrases.csv');
    expect(paths).not.toContain('frames.csv');
    expect(paths).not.toContain('reuse.csv');
    expect(paths).toContain('places.csv');
  });

  it('gives the same bytes twice', () => {
    for (const file of renderTables(analysis)) expect(contentOf(file)).toBe(content(file.path));
  });

  it('writes outlines that the model alone gives again', () => {
    const parsed = parseModel(content('model.json'));
    if (!parsed.ok) throw new Error('model.json does not parse');
    const [plan] = parsed.value.outlines;
    if (plan === undefined) throw new Error('no outline');
    expect(outlineMarkdown(plan, 'zh')).toBe(content('outline.plan.md'));
  });

  it('masks names in every file unless they are asked for', () => {
    for (const text of contents.values()) expect(text).not.toContain('王建国');
    const shown = renderTables({ ...analysis, options: { ...analysis.options, showNames: true } });
    const naming = shown.filter((file) => contentOf(file).includes('王建国'));
    expect(naming.map((file) => file.path)).toEqual([
      'sections.csv',
      'outline.plan.md',
      'outline.plan.json',
      'model.json',
    ]);
  });

  it('writes outline and checklist of one genre only when a genre is given', () => {
    const options = { ...analysis.options, genre: 'notice' };
    const paths = renderTables({ ...analysis, options }).map((file) => file.path);
    expect(paths.filter((path) => /^(?:outline|checklist)/u.test(path))).toEqual([
      'outline.notice.md',
      'outline.notice.json',
      'checklist.notice.md',
      'checklist.notice.csv',
    ]);
  });

  it('writes tables with a header and no rows for an empty corpus', () => {
    const empty = renderTables({
      ...analysis,
      inputs: [],
      documents: [],
      elements: new Map(),
      clusters: [],
      weights: new Map(),
      outlines: [],
      wording: {
        phrases: [],
        frames: { frames: [], fillers: [] },
        passages: [],
        passagesComplete: true,
        rates: new Map(),
        warnings: [],
      },
      removed: [],
      unreadable: [],
    });
    for (const file of empty)
      if (file.path.endsWith('.csv')) expect(contentOf(file)).toMatch(/^\uFEFF[^\r\n]+\r\n$/u);
  });

  it('gives big tables in pieces of bounded size', () => {
    const documents = Array.from({ length: 300 }, (_, index) =>
      document(`d${index}`, {
        sections: Array.from({ length: 20 }, (_ignored, at) => section(`d${index}/s${at}`)),
      }),
    );
    const sections = renderTables({ ...analysis, documents }).find(
      (file) => file.path === 'sections.csv',
    );
    const chunks = [...(sections?.chunks() ?? [])];
    expect(chunks.length).toBeGreaterThan(5);
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThan(200_000);
    expect(chunks.join('').split('\r\n')).toHaveLength(6002);
  });

  it('lists in run.json every file it writes, and neither paths of the machine nor the time', () => {
    const run: unknown = JSON.parse(content('run.json'));
    const texts = analysis.documents.map(({ id }) => `texts/${id}.txt`);
    expect(run).toMatchObject({ files: [...contents.keys(), ...texts].toSorted() });
    expect(content('run.json')).not.toMatch(/"\/|\d{4}-\d\d-\d\dT/u);
  });
});

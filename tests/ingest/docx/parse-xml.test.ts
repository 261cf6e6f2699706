import { load } from 'cheerio/slim';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  childOf,
  childrenOf,
  integerOf,
  parseXml,
  switchOf,
  valueOf,
  type XmlElement,
} from '../../../src/ingest/docx/parse-xml.ts';

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function parsed(xml: string): XmlElement {
  const result = parseXml(xml);
  if (!result.ok) throw new Error(result.fault.message);
  return result.value;
}

function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}

describe('parseXml', () => {
  it('gives names and attributes the usual prefixes, whatever the file calls them', () => {
    for (const [prefix, namespace] of [
      ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
      ['ns0', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
      ['x', 'http://purl.oclc.org/ooxml/wordprocessingml/main'],
    ]) {
      const root = parsed(
        `<?xml version="1.0"?><${prefix}:p xmlns:${prefix}="${namespace}"><${prefix}:b ${prefix}:val='0'/></${prefix}:p>`,
      );
      expect(root.name).toBe('w:p');
      expect(switchOf(root, 'w:b')).toBe(false);
    }
  });

  it('takes elements without a prefix to be in the default namespace, attributes in none', () => {
    const root = parsed(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a"/></Relationships>',
    );
    expect(childrenOf(root, 'Relationship')[0]?.attributes.get('Id')).toBe('a');
  });

  it('reads values, numbers and switches', () => {
    const root = parsed(
      `<w:a ${main}><w:i w:val="-3"/><w:s w:val="甲&amp;乙"/><w:on/><w:off w:val="false"/><w:x w:val="1.5"/></w:a>`,
    );
    expect(integerOf(root, 'w:i')).toBe(-3);
    expect(valueOf(root, 'w:s')).toBe('甲&乙');
    expect([switchOf(root, 'w:on'), switchOf(root, 'w:off'), switchOf(root, 'w:none')]).toEqual([
      true,
      false,
      undefined,
    ]);
    expect(integerOf(root, 'w:x')).toBeUndefined();
  });

  it('keeps blanks in text runs, drops them elsewhere, resolves references and CDATA', () => {
    const root = parsed(`<w:r ${main}>\n <w:t> 甲&#65;&#x4e00;&lt;<![CDATA[<b>]]></w:t>\n</w:r>`);
    expect(root.children.length).toBe(1);
    expect(textOf(root)).toBe(' 甲A一<<b>');
  });

  it('counts paragraphs in document order', () => {
    const root = parsed(`<w:b ${main}><w:p/><w:tc><w:p/></w:tc><w:p/></w:b>`);
    expect(childrenOf(root, 'w:p').map((p) => p.ordinal)).toEqual([0, 2]);
  });

  it('hands over the children of one element and does not keep them', () => {
    const seen: string[] = [];
    const result = parseXml(`<w:d ${main}><w:body><w:p/><w:tbl><w:p/></w:tbl></w:body></w:d>`, {
      parent: 'w:body',
      visit: (element) => seen.push(element.name),
    });
    expect(seen).toEqual(['w:p', 'w:tbl']);
    expect(result.ok && childOf(result.value, 'w:body')?.children).toEqual([]);
  });

  it.each([
    ['<a><b></a></b>', '没有对应的开始'],
    ['<a>', '不完整'],
    ['', '没有内容'],
    ['甲', '标签之外'],
    ['<a/><b/>', '多余的根'],
    ['<a b=c/>', '标签没有结束'],
    ['<a b="<"/>', '标签没有结束'],
    ['<a>&bomb;</a>', '未知的实体'],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', '文档类型声明'],
    ['<a><!-- </a>', '注释没有结束'],
    ['<a><![CDATA[ </a>', 'CDATA'],
    ['< a/>', '标签不合规范'],
    ['<a>'.repeat(1000), '嵌套过深'],
  ])('refuses %s', (xml, message) => {
    const result = parseXml(xml);
    expect(result).toMatchObject({ ok: false, fault: { code: 'broken-document' } });
    expect(result.ok ? '' : result.fault.message).toContain(message);
  });

  it('reads the same text as cheerio from well-formed XML', () => {
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('甲', 'b', '&amp;', '&#20013;', '&lt;'),
        fc
          .array(tie('node'), { maxLength: 4 })
          .map((parts) => `<w:t a="1">${parts.join('')}</w:t>`),
        fc.constant('<x/>'),
        fc.constant('<!-- 注 -->'),
      ),
    }));
    fc.assert(
      fc.property(node, (inner) => {
        const xml = `<w:t ${main}>${inner}</w:t>`;
        expect(textOf(parsed(xml))).toBe(load(xml, { xml: true }).text());
      }),
    );
  });

  it('never throws, whatever the input', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      'a',
      ' ',
      '="',
      '"',
      '<a>',
      '</a>',
      '&',
      '&lt;',
      '<!--',
      '<![CDATA[',
      'xmlns:a="b"',
      '?',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((parts) => parts.join('')),
        (xml) => {
          expect(() => parseXml(xml)).not.toThrow();
        },
      ),
    );
  });
});

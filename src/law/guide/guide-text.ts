import { statutoryEntries } from '../catalog-entries.js';
import { contactFields, type DisclosureOffice } from './disclosure-office.js';
import { remedyBlocks } from './remedy-blocks.js';
import { requestBlocks, requestWays } from './request-blocks.js';

/** A piece of the guide; rows are label and value. */
export type GuideBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly [label: string, value: string])[] };

/** A guide as it is frozen: one paragraph above, five parts. */
export interface GuideText {
  readonly title: string;
  readonly opening: string;
  readonly parts: readonly { readonly heading: string; readonly blocks: readonly GuideBlock[] }[];
}

/** 政府信息公开指南 of 条例12条2款, in five parts, made of what the office entered. What is missing is left out. */
export function guideText(name: string, office: DisclosureOffice): GuideText {
  return {
    title: `${name}政府信息公开指南`,
    opening: `根据《中华人民共和国政府信息公开条例》第十二条编制本指南，供公民、法人和其他组织获取${name}的政府信息时参考。`,
    parts: [
      { heading: '一、本机关持有政府信息基本情况', blocks: holdings(office) },
      { heading: '二、对外发布政府信息情况', blocks: publishing() },
      { heading: '三、依申请公开的有关事项', blocks: [...requestBlocks(), ...requestWays(name, office)] },
      { heading: '四、工作机构情况', blocks: [{ kind: 'rows', rows: contactRows(office) }] },
      { heading: '五、其他事项', blocks: [...remedyBlocks(office), ...care()] },
    ],
  };
}

/** Label and value of the disclosure office, as far as entered. */
export function contactRows(office: DisclosureOffice): readonly (readonly [string, string])[] {
  return contactFields.flatMap(({ key, label }) => {
    const value = office[key];
    return value ? [[label, value] as const] : [];
  });
}

/** All words of a guide, a block a line, for reading it through. */
export function guideWords(guide: GuideText): string {
  const words = (block: GuideBlock): string => {
    if (block.kind === 'paragraph') return block.text;
    return block.kind === 'list' ? block.items.join('\n') : block.rows.map((row) => row.join('：')).join('\n');
  };
  const parts = guide.parts.flatMap(({ heading, blocks }) => [heading, ...blocks.map(words)]);
  return [guide.title, guide.opening, ...parts].join('\n');
}

const lines = (text: string | undefined): GuideBlock[] =>
  (text ?? '').split('\n').flatMap((line) => (line.trim() === '' ? [] : [paragraph(line.trim())]));

const paragraph = (text: string): GuideBlock => ({ kind: 'paragraph', text });

/** What there is, in which classes and in which order: 分类、编排体系 of 条例12条2款. */
function holdings(office: DisclosureOffice): GuideBlock[] {
  const labels = (article: string) =>
    statutoryEntries.filter((entry) => entry.article.startsWith(article)).map(({ label }) => label);
  return [
    ...lines(office.intro),
    ...lines(office.orgDuties),
    paragraph(
      '本机关制作的政府信息，由本机关负责公开；从公民、法人和其他组织获取的政府信息，由保存该信息的行政机关负责公开；从其他行政机关获取的，由制作或者最初获取该信息的行政机关负责公开（条例第十条）。',
    ),
    paragraph(`政府信息的分类：主动公开的政府信息按条例第二十条、第二十一条所列内容分类，列入本机关政府信息公开目录。`),
    {
      kind: 'list',
      items: [
        `条例第二十条所列：${labels('条例第二十条').join('；')}。`,
        `条例第二十一条所列：${labels('条例第二十一条').join('；')}。`,
      ],
    },
    paragraph(
      '政府信息的编排体系：每条信息有索引号，由机构代码、年份和顺序号等组成，一经生成不再变更。目录列明每条信息的索引、名称、内容概述、生成日期等（条例第十二条）。',
    ),
    paragraph(
      '属于国家秘密，法律、行政法规禁止公开，或者公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息，不予公开（条例第十四条）；涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，除第三方同意公开或者不公开会对公共利益造成重大影响的以外，不得公开（条例第十五条）；内部事务信息、过程性信息和行政执法案卷信息，可以不予公开，法律、法规、规章规定应当公开的除外（条例第十六条）。',
    ),
  ];
}

/** By when and how it can be had: 获取方式 of 条例12条2款. */
function publishing(): GuideBlock[] {
  return [
    paragraph(
      '属于主动公开范围的政府信息，自形成或者变更之日起20个工作日内公开；法律、法规另有规定的，从其规定（条例第二十六条）。',
    ),
    paragraph(
      '政府信息在本网站“政府信息公开”专栏集中发布，可以检索、查阅、下载（条例第二十四条）：按目录逐项查阅，也可以按标题、正文或者文号搜索，附件可以下载。',
    ),
    paragraph(
      '本机关还可以通过政务服务场所的政府信息查阅场所、公共查阅室、资料索取点、信息公告栏、电子信息屏等提供政府信息，并及时向国家档案馆、公共图书馆提供主动公开的政府信息（条例第二十五条）。',
    ),
  ];
}

function care(): GuideBlock[] {
  return [
    paragraph('阅读有困难或者有视听障碍的，工作机构提供必要的帮助（条例第四十三条）。'),
    paragraph('本指南内容有变动的，及时更新（条例第十二条）。'),
  ];
}

import type { GuideBlock, GuideText } from '../law/guide/guide-text.js';
import { type Block, chineseDate, type Doc } from './doc.js';

/** The media type of a Word document. */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** An issue of the guide as a document, with office and day under it; a draft has no day. */
export function guideDoc(agency: string, guide: GuideText, issued: { on: string; digest: string } | null): Doc {
  const parts = guide.parts.flatMap(({ heading, blocks }): Block[] => [
    { kind: 'heading', level: 1, text: heading },
    ...blocks.flatMap(drawn),
  ]);
  const date = issued === null ? {} : { date: chineseDate(issued.on) };
  return {
    title: guide.title,
    subtitle: [],
    blocks: [{ kind: 'paragraph', text: guide.opening }, ...parts, { kind: 'signature', agency, ...date }],
    meta: {
      agency,
      subject: '政府信息公开指南',
      ...(issued === null ? {} : { description: `发布数据摘要：${issued.digest}` }),
    },
  };
}

function drawn(block: GuideBlock): Block[] {
  if (block.kind === 'paragraph') return [{ kind: 'paragraph', text: block.text }];
  if (block.kind === 'list')
    return block.items.map((text, index) => ({ kind: 'paragraph', text: `${index + 1}.${text}` }));
  return block.rows.map(([label, value]) => ({ kind: 'paragraph', text: `${label}：${value}`, lead: `${label}：` }));
}

import { openZip, type ZipFault } from '../../untrusted/zip.js';
import { wordHtml } from './word-html.js';
import { WordNumbers } from './word-numbers.js';
import { wordStyles } from './word-styles.js';

/** The body that a file gives, with what is to be said of it; or why it gives none. */
export type FileBody = { readonly html: string; readonly remarks: readonly string[] } | { readonly wrong: string };

const bounds = { entries: 1000, totalBytes: 60 * 1024 * 1024 };
const mostText = 16 * 1024 * 1024; // bytes of XML; the body itself may have two million characters
const damaged = '已损坏，或者不是 Word 文档（.docx），读不出内容';
const faults: Readonly<Record<ZipFault, string>> = {
  damaged,
  encrypted: '设有密码，请取消密码后再导入',
  macro: '带有宏，为安全起见没有打开，请另存为不带宏的 .docx',
  tooMany: '解压后远远超过正常文件，为安全起见没有打开',
  bomb: '解压后远远超过正常文件，为安全起见没有打开',
  unsafeName: '中有指向别处的文件名，为安全起见没有打开',
};

/**
 * The text of a Word document for a body: paragraphs, headings, lists, tables; sanitised when it is saved. Of pictures,
 * footnotes, hidden words and revisions the remarks tell what became of them. Nothing is taken of a document that cannot
 * be opened safely. The sentences go on after the file's name.
 */
export function wordBody(bytes: Uint8Array): FileBody {
  // A document with a password is no ZIP, but the old container of Office.
  if (Buffer.from(bytes.subarray(0, 4)).toString('hex') === 'd0cf11e0')
    return { wrong: '设有密码，或者是旧版 Word 文档，请取消密码并另存为 .docx 后再导入' };
  const members = openZip(bytes, bounds);
  if (typeof members === 'string') return { wrong: faults[members] };
  try {
    const read = (name: RegExp) => members.find((member) => name.test(member.name))?.read() ?? null;
    const text = read(/^word\/document\d*\.xml$/);
    if (text === null) return { wrong: damaged };
    if (text.length > mostText) return { wrong: '文字过多，请拆分后再导入，或者列入附件' };
    const styles = wordStyles(read(/^word\/styles\d*\.xml$/));
    const { html, ...left } = wordHtml(text, styles, new WordNumbers(read(/^word\/numbering\d*\.xml$/)));
    if (html === '')
      return { wrong: left.pictures > 0 ? '只有图片，没有文字，请列入附件，正文写说明文字' : '没有文字' };
    return {
      html,
      remarks: [
        ...(left.pictures > 0 ? [`中的 ${left.pictures} 张图片没有导入，需要的请作为附件`] : []),
        ...(left.notes > 0 ? [`中的 ${left.notes} 条脚注、尾注没有导入，请写进正文`] : []),
        ...(left.hidden ? ['中的隐藏文字没有导入'] : []),
        ...(left.revised ? ['带有修订标记，按接受修订后的文字导入，请核对'] : []),
      ],
    };
  } catch {
    // A member that is not what the directory says, or XML that is none.
    return { wrong: damaged };
  }
}

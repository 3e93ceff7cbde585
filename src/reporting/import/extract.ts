import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { guardZip } from './zip-guard.js';

/** What is taken out in the child: a web page, a PDF, or an Office package. */
export type ExtractKind = 'html' | 'pdf' | 'zip';

/** Parses untrusted bytes to text; runs inside the child process only. Broken files are refused, not thrown. */
export async function extract(kind: ExtractKind, bytes: Uint8Array, characterMaps: string): Promise<Outcome<string>> {
  try {
    if (kind === 'html') {
      const { htmlToText } = await import('./html-to-text.js');
      return allow(htmlToText(new TextDecoder().decode(bytes)));
    }
    if (kind === 'pdf') {
      const { pdfToText } = await import('./pdf-to-text.js');
      const text = await pdfToText(bytes, characterMaps);
      if (text.trim() !== '') return allow(text);
      return refuse('import.scan', '这份 PDF 里没有文字，像是扫描件，请提供带文字的文件。');
    }
    return await extractPackage(bytes);
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    if (locked) return refuse('import.encrypted', '文件设有密码，读不出内容，请取消密码后再导入。');
    return refuse('import.broken', '文件已损坏或不是它所声称的格式，读不出内容，请重新导出。');
  }
}

async function extractPackage(bytes: Uint8Array): Promise<Outcome<string>> {
  const names = guardZip(bytes);
  if (!names.ok) return names;
  if (names.value.includes('word/document.xml')) {
    const { docxToText } = await import('./docx-to-text.js');
    return allow(await docxToText(bytes));
  }
  if (names.value.includes('xl/workbook.xml')) {
    const { xlsxToText } = await import('./xlsx-to-text.js');
    return allow(xlsxToText(bytes));
  }
  return refuse('import.wrongType', '这是压缩包，不是 Word 或 Excel 文件，请解压后导入其中的报告。');
}

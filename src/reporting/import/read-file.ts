import { allow, type Outcome, refuse } from '../../law/refusal.js';
import type { ChildCommand } from '../../untrusted/child.js';
import { decode } from './decode.js';
import { extractCommand, extractInChild } from './extract-in-child.js';
import type { ImportedReport } from './imported-report.js';
import { readReportText } from './read-report.js';

/** A report has some thousand characters; recognising holds up everybody else, so it is bounded here. */
const longestText = 1_000_000;

/**
 * Reads a published annual report from a file: TXT, HTML, DOCX, XLSX or a PDF with text. The name is only used
 * to refuse macro files; the bytes say what the file is. Everything but plain text is opened in a child process.
 */
export async function readReportFile(
  bytes: Uint8Array,
  fileName: string,
  command: ChildCommand = extractCommand(),
): Promise<Outcome<ImportedReport>> {
  if (/\.(?:docm|xlsm|dotm|xltm)$/iu.test(fileName)) {
    return refuse('import.macro', '文件带有宏，为安全起见没有打开，请另存为不带宏的文件。');
  }
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const { value } = decoded;
  if (value.kind === 'text') return recognise(value.text);
  const given = value.kind === 'html' ? new TextEncoder().encode(value.text) : bytes;
  const text = await extractInChild(value.kind, given, command);
  return text.ok ? recognise(text.value) : text;
}

function recognise(text: string): Outcome<ImportedReport> {
  if (text.length > longestText) {
    return refuse('import.too-long', '文字超过一百万字，不像一份年度报告，没有读入。');
  }
  return allow(readReportText(text));
}

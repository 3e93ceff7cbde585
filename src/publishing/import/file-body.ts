import { bodyOfText, decodeText } from './body-of-text.js';
import { type FileBody, wordBody } from './word-body.js';

/** The body in a file of text, HTML or Word; sanitised when it is saved. `bytes` is null where they are not to be had. */
export function fileBody(name: string, bytes: Buffer | null): FileBody {
  if (bytes === null) return { wrong: '没有上传成功，请重新上传' };
  if (/\.docx$/i.test(name)) return wordBody(bytes);
  if (/\.(?:doc|wps)$/i.test(name)) return { wrong: '是旧版 Word 或者 WPS 文档，请另存为 .docx 后再导入' };
  const isHtml = /\.html?$/i.test(name);
  if (!isHtml && !/\.txt$/i.test(name)) return { wrong: '不是 .docx、.txt 或 .html，请列入附件，正文写说明文字' };
  const text = decodeText(bytes);
  return { html: isHtml ? text.replace(/^[\s\S]*<body[^>]*>|<\/body>[\s\S]*$/gi, '') : bodyOfText(text), remarks: [] };
}

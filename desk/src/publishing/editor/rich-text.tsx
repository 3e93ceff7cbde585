import { TableKit } from '@tiptap/extension-table';
import { Slice } from '@tiptap/pm/model';
import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useRef, useState } from 'react';
import { ParagraphAlign } from './align.js';
import { cleanPaste } from './clean-paste.js';
import './rich-text.css';
import { Toolbar } from './toolbar.js';

interface Props {
  /** The text to begin with; afterwards the editor holds it. */
  readonly value?: string;
  readonly onChange?: (html: string) => void;
  readonly labelledBy: string;
}

/** The text of an item. What is pasted from Word or WPS keeps its tables and lists and loses its fonts. */
export function RichText({ value = '', onChange, labelledBy }: Props) {
  const [picturesLost, setPicturesLost] = useState(0);
  const notify = useRef(onChange);
  notify.current = onChange;
  const editor = useEditor({
    extensions: [
      StarterKit.configure({
        heading: { levels: [2, 3, 4] },
        code: false,
        codeBlock: false,
        link: { openOnClick: false, protocols: ['http', 'https', 'mailto', 'tel'] },
      }),
      TableKit.configure({ table: { resizable: false } }),
      ParagraphAlign,
    ],
    content: value,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': labelledBy, class: 'article-text' },
      transformPastedHTML: (html) => {
        const clean = cleanPaste(html);
        setPicturesLost(clean.picturesLost);
        return clean.html;
      },
      // Whole paragraphs stay whole: joined to the one at the cursor, the first would lose its alignment.
      transformPasted: (slice) => (slice.content.childCount > 1 ? new Slice(slice.content, 0, 0) : slice),
    },
    onUpdate: ({ editor: now }) => notify.current?.(now.isEmpty ? '' : now.getHTML()),
  });
  if (editor === null) return null;
  return (
    <div className="editor">
      <Toolbar editor={editor} />
      <EditorContent editor={editor} />
      {picturesLost === 0 ? null : (
        <p className="editor-note" role="status">
          粘贴内容中有 {picturesLost} 幅图片，浏览器无法读取，已略去。请将图片或原文件作为附件上传。
        </p>
      )}
    </div>
  );
}

import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';

interface Tool {
  readonly label: string;
  readonly run: (editor: Editor) => void;
  readonly on?: (editor: Editor) => boolean;
  /** Shown only inside a table. */
  readonly inTable?: true;
}

const tools: readonly (readonly Tool[])[] = [
  [
    { label: '撤销', run: (editor) => editor.chain().focus().undo().run() },
    { label: '重做', run: (editor) => editor.chain().focus().redo().run() },
  ],
  [
    {
      label: '一级标题',
      run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
      on: (editor) => editor.isActive('heading', { level: 2 }),
    },
    {
      label: '二级标题',
      run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
      on: (editor) => editor.isActive('heading', { level: 3 }),
    },
    {
      label: '加粗',
      run: (editor) => editor.chain().focus().toggleBold().run(),
      on: (editor) => editor.isActive('bold'),
    },
  ],
  [
    {
      label: '居中',
      run: (editor) => align(editor, 'center'),
      on: (editor) => editor.isActive('paragraph', { align: 'center' }),
    },
    {
      label: '居右',
      run: (editor) => align(editor, 'right'),
      on: (editor) => editor.isActive('paragraph', { align: 'right' }),
    },
  ],
  [
    {
      label: '编号列表',
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
      on: (editor) => editor.isActive('orderedList'),
    },
    {
      label: '符号列表',
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
      on: (editor) => editor.isActive('bulletList'),
    },
  ],
  [
    {
      label: '插入表格',
      run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
    },
    { label: '加一行', inTable: true, run: (editor) => editor.chain().focus().addRowAfter().run() },
    { label: '加一列', inTable: true, run: (editor) => editor.chain().focus().addColumnAfter().run() },
    { label: '删行', inTable: true, run: (editor) => editor.chain().focus().deleteRow().run() },
    { label: '删列', inTable: true, run: (editor) => editor.chain().focus().deleteColumn().run() },
    { label: '合并或拆分', inTable: true, run: (editor) => editor.chain().focus().mergeOrSplit().run() },
    { label: '删除表格', inTable: true, run: (editor) => editor.chain().focus().deleteTable().run() },
  ],
];

function align(editor: Editor, to: 'center' | 'right'): void {
  const now = editor.isActive('paragraph', { align: to });
  editor
    .chain()
    .focus()
    .updateAttributes('paragraph', { align: now ? null : to })
    .run();
}

/** The tools of the text editor, as words. */
export function Toolbar({ editor }: { readonly editor: Editor }) {
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      inTable: now.isActive('table'),
      on: tools.flat().map((tool) => tool.on?.(now) ?? false),
    }),
  });
  let at = -1;
  return (
    <div className="editor-tools" role="toolbar" aria-label="正文格式">
      {tools.map((group) => (
        <span key={group[0]?.label} className="editor-tool-group">
          {group.map((tool) => {
            at += 1;
            if (tool.inTable === true && !state.inTable) return null;
            const on = state.on[at] ?? false;
            return (
              <button
                key={tool.label}
                type="button"
                className={on ? 'is-on' : undefined}
                {...(tool.on === undefined ? {} : { 'aria-pressed': on })}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => tool.run(editor)}
              >
                {tool.label}
              </button>
            );
          })}
        </span>
      ))}
    </div>
  );
}

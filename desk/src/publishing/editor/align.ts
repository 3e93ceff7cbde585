import { Extension } from '@tiptap/core';

/** Paragraphs to the middle (a title) or to the right (the signature and date under a letter). */
export const ParagraphAlign = Extension.create({
  name: 'paragraphAlign',
  addGlobalAttributes() {
    return [
      {
        types: ['paragraph'],
        attributes: {
          align: {
            default: null,
            parseHTML: (element: HTMLElement) => {
              const align = element.style.textAlign;
              return align === 'center' || align === 'right' ? align : null;
            },
            renderHTML: (attributes: Record<string, unknown>) =>
              attributes.align === 'center' || attributes.align === 'right'
                ? { style: `text-align: ${attributes.align}` }
                : {},
          },
        },
      },
    ];
  },
});

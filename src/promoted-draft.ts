import type { FileStore } from './files/file-store.js';
import { dayInShanghai } from './law/day.js';
import { refuse } from './law/refusal.js';
import { saveDraft } from './publishing/actions/save-draft.js';
import type { SaveDraft } from './requests/actions/promote-answer.js';

/**
 * The bridge from an answered request to a draft for the public (条例44条): it stands under 条例20条15项 until its author
 * chooses a better entry, and goes the whole way of reviews.
 */
export function promotedDraft(files: FileStore): SaveDraft {
  return async (tx, who, { title, body }) => {
    const formedOn = dayInShanghai(who.now);
    const saved = await saveDraft(tx, files, who, {
      base: 0,
      title: title.slice(0, 200),
      body,
      entry: 'art20_15',
      nature: 'original',
      formedOn,
      channels: ['website'],
      attachments: [],
    });
    return saved ?? refuse('draft-lost', '草稿没有保存，请重试。');
  };
}

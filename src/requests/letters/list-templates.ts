import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import { consultationLetters } from '../../documents/letters/kinds-consultation.js';
import { formLetters } from '../../documents/letters/kinds-form.js';
import { procedureLetters } from '../../documents/letters/kinds-procedure.js';
import { replyLetters } from '../../documents/letters/kinds-reply.js';
import type { LetterField } from '../../documents/letters/letter-kind.js';
import type { TemplateField, TemplateRow } from '../template-contract.js';
import { lastChanges } from './letter-template.js';

const groups = [
  { group: '表单', kinds: formLetters },
  { group: '办理过程中的文书', kinds: procedureLetters },
  { group: '征求意见、协办和转送', kinds: consultationLetters },
  { group: '答复', kinds: replyLetters },
] as const;

/** The template of every kind of letter, with who changed it last, group by group. */
export async function listTemplates(db: Kysely<DB>, office: string): Promise<TemplateRow[]> {
  const changes = new Map((await lastChanges(db, office)).map((change) => [change.kind, change]));
  return groups.flatMap(({ group, kinds }) =>
    kinds.map(({ key, title, fields }) => {
      const last = changes.get(key);
      return {
        kind: key,
        title,
        group,
        own: last?.digest != null,
        version: last?.version ?? 0,
        changedBy: last?.name ?? null,
        changedAt: last?.uploaded_at.toISOString() ?? null,
        fields: fields.map(fieldOf),
      };
    }),
  );
}

function fieldOf({ key, label, required, items = [] }: LetterField): TemplateField {
  return { key, label, required, entry: items.map((item) => item.key) };
}

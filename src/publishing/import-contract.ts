import { z } from 'zod';
import { digest } from '../web/fields.js';
import { route } from '../web/route.js';
import { attachmentSchema } from './contract.js';

/** What is wrong with a row, by its number in the sheet; 0 is the sheet itself. */
export interface RowProblem {
  readonly row: number;
  readonly sentence: string;
}

/** How far the last import of the office has come. Nothing of it is kept unless every row was sound. */
export interface ItemImport {
  readonly stage: 'none' | 'reading' | 'saving' | 'done' | 'refused' | 'broken';
  readonly done: number;
  readonly total: number;
  readonly problems: readonly RowProblem[];
}

/** Files that were stored before: the sheet, and what its rows name, in one ZIP or one by one. */
export const importItemsSchema = z.strictObject({
  sheet: digest,
  archive: digest.optional(),
  files: z.array(attachmentSchema).max(2000, '文件不超过 2000 个'),
});
export type ImportItems = z.infer<typeof importItemsSchema>;

export const importRoutes = {
  progress: route<ItemImport>()({ method: 'GET', path: '/desk/api/item-import', act: 'draft', trace: 'none' }),
  begin: route<{ begun: boolean }>()({
    method: 'POST',
    path: '/desk/api/item-import',
    act: 'draft',
    trace: 'itemImported',
    body: importItemsSchema,
  }),
  /** The empty sheet with its columns, as XLSX. */
  template: route<unknown>()({ method: 'GET', path: '/desk/api/item-import/template', act: 'draft', trace: 'none' }),
};

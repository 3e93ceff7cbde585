import { z } from 'zod';
import { catalogColumns } from '../law/catalog.js';
import type { CatalogChange } from '../law/catalog-change.js';
import { catalogBoxes } from '../law/catalog-channels.js';
import {
  type CatalogRow,
  catalogAudiences,
  catalogLevels,
  catalogModes,
  type PublicationTermKey,
  rowSources,
} from '../law/catalog-row.js';
import { publicationTerms } from '../law/terms-publication.js';
import { digest, id } from '../web/fields.js';
import { route } from '../web/route.js';

/** One of the keys of a list of the law, with the sentence for any other. */
function oneOf<Key extends string>(list: readonly { readonly key: Key }[], sentence: string) {
  return z.enum(
    list.map(({ key }) => key),
    sentence,
  );
}
const text = (most: number, what: string) => z.string().trim().max(most, `${what}不超过${most}字`);
const needed = (most: number, what: string) => text(most, what).min(1, `请填写${what}`);
const own = z.strictObject({
  length: z.int('期限应为整数').min(0, '期限不能为负数').max(3650, '期限过长'),
  unit: z.enum(['workingDay', 'day', 'immediate'], '期限单位不正确'),
  article: needed(200, '期限依据'),
});
const ofLaw = z.strictObject({
  law: oneOf<PublicationTermKey>(publicationTerms, '没有这项法定期限'),
});

/** A row of the catalogue as it is sent; what the law says of it is for the act. */
export const rowSchema = z.strictObject({
  key: z.string().regex(/^[a-zA-Z][a-zA-Z0-9_]{0,39}$/, '事项编码由字母、数字和下划线组成，以字母开头，不超过40位'),
  column: oneOf(catalogColumns, '没有这个栏目'),
  first: needed(60, '一级事项'),
  second: needed(120, '二级事项'),
  content: needed(2000, '公开内容（要素）'),
  basis: needed(2000, '公开依据'),
  term: z.union([ofLaw, own]).nullable(),
  agency: needed(100, '公开主体'),
  channels: z.array(oneOf(catalogBoxes, '没有这个公开渠道')).max(catalogBoxes.length, '公开渠道重复'),
  otherChannel: text(60, '其他渠道'),
  audience: oneOf(catalogAudiences, '公开对象应为全社会或者特定群众'),
  audienceNote: text(60, '特定群众'),
  mode: oneOf(catalogModes, '公开方式应为主动或者依申请'),
  levels: z.array(oneOf(catalogLevels, '没有这个公开层级')).max(catalogLevels.length, '公开层级重复'),
  person: id.nullable(),
  source: oneOf(rowSources, '核实情况不正确'),
  state: z.enum(['open', 'closed'], '状态不正确'),
});

/** The digest of the rows that were seen: an edit of a table that has changed since is refused. */
const seen = { base: digest };
export const saveRowSchema = z.strictObject({
  ...seen,
  row: rowSchema,
  /** 序号 that the row shall have, from 1; where it is when absent, at the end of its 一级事项 for a new one. */
  place: z.int('序号应为整数').min(1, '序号从1开始').max(3000, '序号过大').optional(),
});
const removeRowSchema = z.strictObject({ ...seen, key: z.string().min(1).max(40) });
const rowsSchema = z.strictObject({
  ...seen,
  rows: z.array(rowSchema).min(1, '目录是空的').max(3000, '目录不超过3000行'),
});
const discardSchema = z.strictObject(seen);
const putInForceSchema = z.strictObject({
  ...seen,
  reason: z.string().trim().min(2, '请写明调整的原因').max(300, '原因不超过300字'),
});

/** An edition without its rows. `version` 0 is the starting catalogue of the program. */
export interface EditionHead {
  readonly version: number;
  readonly digest: string;
  readonly rows: number;
  readonly inForceOn: string | null;
  readonly putBy: string | null;
  readonly reason: string | null;
}

/** An edition; the rows are in the order of 序号. */
export interface EditionView extends Omit<EditionHead, 'rows'> {
  readonly rows: readonly CatalogRow[];
}

/** The catalogue as the desk works at it. */
export interface CatalogueView {
  readonly agency: string;
  readonly inForce: EditionView;
  /** What is being prepared, with how it differs from the edition in force; null where nothing is. */
  readonly draft: (EditionView & { readonly changes: readonly CatalogChange[]; readonly editedAt: string }) | null;
  /** Every edition that was put in force, the latest first, and at last the starting one of the program. */
  readonly editions: readonly EditionHead[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** Entries that hold items: they can be closed, and not removed. */
  readonly used: readonly string[];
  readonly may: { readonly edit: true | string; readonly putInForce: true | string };
}

/** What stands under one entry: how many public items, the day of the last, and how many are being worked at. */
export interface EntryCoverage {
  readonly key: string;
  readonly published: number;
  readonly lastOn: string | null;
  readonly inWork: number;
}

/** A workbook as it was read: the rows it would make, and what they change; or what is wrong with which row of the sheet. */
export interface ImportPreview {
  readonly rows: readonly CatalogRow[];
  readonly changes: readonly CatalogChange[];
  /** `row` is the number of the sheet's row; 0 for the table as a whole. */
  readonly problems: readonly { readonly row: number; readonly sentence: string }[];
  readonly base: string;
}

export interface CatalogueSaved {
  readonly version: number;
  readonly digest: string;
}

export const catalogueRoutes = {
  catalogue: route<CatalogueView>()({ method: 'GET', path: '/desk/api/catalogue', act: 'signedIn', trace: 'none' }),
  edition: route<EditionView>()({
    method: 'GET',
    path: '/desk/api/catalogue/editions/:version',
    act: 'signedIn',
    trace: 'none',
  }),
  coverage: route<{ readonly entries: readonly EntryCoverage[] }>()({
    method: 'GET',
    path: '/desk/api/catalogue/coverage',
    act: 'readDocuments',
    trace: 'none',
  }),
  /** The table as XLSX; query: version, the edition in force where it is absent, `draft` for what is being prepared. */
  file: route<unknown>()({ method: 'GET', path: '/desk/api/catalogue/file', act: 'readDocuments', trace: 'none' }),
  saveRow: route<CatalogueSaved>()({
    method: 'PUT',
    path: '/desk/api/catalogue/rows',
    act: 'editCatalogue',
    trace: 'catalogueDraft',
    body: saveRowSchema,
  }),
  removeRow: route<CatalogueSaved>()({
    method: 'POST',
    path: '/desk/api/catalogue/remove-row',
    act: 'editCatalogue',
    trace: 'catalogueDraft',
    body: removeRowSchema,
  }),
  /** multipart/form-data with one field `file`; nothing is kept of it. */
  preview: route<ImportPreview>()({
    method: 'POST',
    path: '/desk/api/catalogue/preview',
    act: 'editCatalogue',
    trace: 'catalogueDraft',
  }),
  replaceRows: route<CatalogueSaved>()({
    method: 'PUT',
    path: '/desk/api/catalogue',
    act: 'editCatalogue',
    trace: 'catalogueDraft',
    body: rowsSchema,
  }),
  discard: route<{ readonly discarded: true }>()({
    method: 'POST',
    path: '/desk/api/catalogue/discard',
    act: 'editCatalogue',
    trace: 'catalogueDraft',
    body: discardSchema,
  }),
  putInForce: route<CatalogueSaved>()({
    method: 'POST',
    path: '/desk/api/catalogue/put-in-force',
    act: 'approve',
    trace: 'catalogueChanged',
    body: putInForceSchema,
  }),
};

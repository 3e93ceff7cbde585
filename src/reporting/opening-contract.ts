import { z } from 'zod';
import type { OpeningColumn } from '../law/report/opening.js';
import { id } from '../web/fields.js';
import { route } from '../web/route.js';
import type { ReportView } from './contract.js';

/** The report of the year before: signed here, or read in from a file. */
export type OpeningSource =
  | { readonly kind: 'signed'; readonly year: number }
  | {
      readonly kind: 'imported';
      readonly year: number;
      readonly id: string;
      readonly fileName: string;
      readonly importedAt: string;
    };

/** 上年结转 beside what last year's report carried forward; no columns where there is no such report. */
export interface OpeningView {
  readonly source: OpeningSource | null;
  readonly columns: readonly OpeningColumn[];
  /** Whether this person may take the difference over now; the refusal's sentence where not. */
  readonly may: true | string;
}

/** What the person saw: the import, and what would be added to each column, so that nothing else is taken over. */
export const takeOpeningSchema = z.strictObject({
  source: id,
  differences: z.array(z.number().int()).length(6, '列数不正确'),
});
export type TakeOpening = z.infer<typeof takeOpeningSchema>;

/** The routes of the opening balance of table three. */
export const openingRoutes = {
  opening: route<OpeningView>()({
    method: 'GET',
    path: '/desk/api/reports/:year/opening',
    act: 'readReport',
    trace: 'none',
  }),
  takeOpening: route<ReportView>()({
    method: 'POST',
    path: '/desk/api/reports/:year/opening',
    act: 'editReport',
    trace: 'requestsCarriedIn',
    body: takeOpeningSchema,
  }),
};

import { z } from 'zod';
import { table4Blocks } from '../law/report/form.js';
import { dayField, id } from '../web/fields.js';
import { route } from '../web/route.js';
import { type Done, needed, text } from './words-contract.js';

export const remedySchema = z.strictObject({
  request: id,
  block: z.enum(table4Blocks.map(({ key }) => key) as ['review', 'litigationDirect', 'litigationAfterReview']),
  caseNo: text(80, '案号').optional(),
  filedOn: dayField,
});
export const remedyEndSchema = z.strictObject({
  result: z.enum(['upheld', 'corrected', 'other'], '请选择结果'),
  concludedOn: dayField,
  lesson: needed(2000, '经验教训'),
});
export interface RemedyRow {
  readonly id: string;
  readonly request: string;
  readonly number: string;
  readonly block: string;
  readonly caseNo: string | null;
  readonly filedOn: string;
  readonly result: string | null;
  readonly concludedOn: string | null;
  readonly lesson: string | null;
  readonly newRequest: string | null;
}

/** The register of reviews and lawsuits (条例51条). */
export const remedyRoutes = {
  remedies: route<{ rows: readonly RemedyRow[] }>()({
    method: 'GET',
    path: '/desk/api/request-remedies',
    act: 'readRequests',
    trace: 'none',
  }),
  fileRemedy: route<Done>()({
    method: 'POST',
    path: '/desk/api/request-remedies',
    act: 'handleRequests',
    trace: 'remedyFiled',
    body: remedySchema,
  }),
  endRemedy: route<Done>()({
    method: 'POST',
    path: '/desk/api/request-remedies/:id/conclusion',
    act: 'handleRequests',
    trace: 'remedyConcluded',
    body: remedyEndSchema,
  }),
};

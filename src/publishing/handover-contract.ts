import { z } from 'zod';
import { dayField, digest } from '../web/fields.js';
import { route } from '../web/route.js';

/** 国家档案馆 and 公共图书馆: to whom what is public is given (条例25条). */
export const receivers = [
  { key: 'archive', label: '国家档案馆' },
  { key: 'library', label: '公共图书馆' },
] as const;
export type Receiver = (typeof receivers)[number]['key'];
const receiverKeys = receivers.map(({ key }) => key) as [Receiver, ...Receiver[]];

/** An item on the list. Days are `YYYY-MM-DD`. */
export interface HandoverItem {
  readonly id: string;
  readonly revision: number;
  readonly indexNo: string;
  readonly title: string;
  readonly publishedOn: string;
  /** When what stands there now came before the public. */
  readonly revisedOn: string;
  readonly digest: string;
  readonly attachments: readonly { readonly name: string; readonly digest: string }[];
}

/** What is public of a period and was not given yet to this receiver as it stands now. */
export interface HandoverList {
  readonly receiver: Receiver;
  readonly from: string;
  readonly to: string;
  /** Public items of the period that this receiver has. */
  readonly alreadyHanded: number;
  readonly items: readonly HandoverItem[];
  readonly digest: string;
}

/** A hand-over that was recorded. */
export interface HandoverRow {
  readonly id: string;
  readonly receiver: Receiver;
  readonly receiverName: string;
  readonly from: string;
  readonly to: string;
  readonly handedOn: string;
  readonly count: number;
  readonly digest: string;
  readonly personName: string;
}

const handover = z.strictObject({
  receiver: z.enum(receiverKeys, '请选择接收单位'),
  receiverName: z.string().trim().min(2, '请填写接收单位名称').max(60, '接收单位名称不超过 60 字'),
  from: dayField,
  to: dayField,
  handedOn: dayField,
  /** Of the list as it was seen. */
  digest,
});
export type HandoverSent = z.infer<typeof handover>;

const base = '/desk/api/channels';
export const handoverRoutes = {
  handovers: route<readonly HandoverRow[]>()({
    method: 'GET',
    path: `${base}/handovers`,
    act: 'readDocuments',
    trace: 'none',
  }),
  /** Query: `receiver`, `from`, `to`. */
  handoverList: route<HandoverList>()({
    method: 'GET',
    path: `${base}/handover-list`,
    act: 'readDocuments',
    trace: 'none',
  }),
  handoverXlsx: route<unknown>()({
    method: 'GET',
    path: `${base}/handover-list.xlsx`,
    act: 'readDocuments',
    trace: 'none',
  }),
  handoverDocx: route<unknown>()({
    method: 'GET',
    path: `${base}/handover-list.docx`,
    act: 'readDocuments',
    trace: 'none',
  }),
  recordHandover: route<HandoverRow>()({
    method: 'POST',
    path: `${base}/handovers`,
    act: 'publish',
    trace: 'handedOver',
    body: handover,
  }),
};

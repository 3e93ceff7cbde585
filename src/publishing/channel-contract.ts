import { z } from 'zod';
import { route } from '../web/route.js';
import { webAddress } from './metadata-contract.js';

/** How it stands with an item on the county's platform. */
export const deliveryStates = [
  { key: 'waiting', label: '待推送' },
  { key: 'retrying', label: '失败（重试中）' },
  { key: 'delivered', label: '已送达' },
  { key: 'withdrawn', label: '已撤回' },
  { key: 'cancelled', label: '未推送即撤下' },
] as const;
export type DeliveryState = (typeof deliveryStates)[number]['key'];

/** The last message about an item. Instants are ISO 8601. */
export interface DeliveryRow {
  readonly id: string;
  readonly title: string;
  readonly indexNo: string | null;
  readonly revision: number;
  readonly message: 'publish' | 'withdraw';
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly madeAt: string;
  readonly triedAt: string | null;
  /** When it is tried again; null where nothing is left to do. */
  readonly nextAt: string | null;
  readonly trouble: string | null;
  readonly deliveredAt: string | null;
}

/** Pushing as the clerk sees it. */
export interface DeliveryView {
  /** The host that is pushed to; null where the administrator has set none. */
  readonly host: string | null;
  readonly enabled: boolean;
  readonly counts: Readonly<Record<DeliveryState, number>>;
  /** Public items that no message speaks of: they were public before the platform was set. */
  readonly neverQueued: number;
  /** The latest 200. */
  readonly rows: readonly DeliveryRow[];
}

/** The target as the administrator sees it: the key never comes back. */
export interface PushTarget {
  readonly address: string;
  readonly intranet: boolean;
  readonly site: string;
  readonly enabled: boolean;
  readonly hasKey: boolean;
}

const pushTarget = z.strictObject({
  address: z
    .string()
    .trim()
    .max(500, '地址过长')
    .refine((text) => URL.canParse(text) && new URL(text).protocol === 'https:', '请填写以 https 开头的地址')
    .refine((text) => !URL.canParse(text) || new URL(text).username === '', '地址中不能带账号'),
  /** Left out, the one that was given before stays. */
  key: z.string().trim().min(16, '密钥至少 16 个字符').max(200, '密钥过长').optional(),
  intranet: z.boolean(),
  site: webAddress,
  enabled: z.boolean(),
});
export type PushTargetSent = z.infer<typeof pushTarget>;

/** What a column of the county's table may hold. */
export const mappingFields = [
  { key: 'indexNo', label: '索引号' },
  { key: 'title', label: '信息名称' },
  { key: 'entry', label: '公开事项' },
  { key: 'agency', label: '发布机构' },
  { key: 'docNo', label: '文号' },
  { key: 'writtenOn', label: '成文日期' },
  { key: 'formedOn', label: '生成日期' },
  { key: 'publishedOn', label: '公开日期' },
  { key: 'revisedOn', label: '更新日期' },
  { key: 'summary', label: '内容概述' },
  { key: 'nature', label: '信息类别' },
  { key: 'topic', label: '主题分类' },
  { key: 'genre', label: '体裁' },
  { key: 'keywords', label: '关键词' },
  { key: 'validity', label: '有效性' },
  { key: 'source', label: '来源' },
  { key: 'address', label: '公开网址' },
  { key: 'attachments', label: '附件名称' },
  { key: 'digest', label: '内容指纹' },
  { key: 'fixed', label: '固定内容' },
] as const;
export type MappingField = (typeof mappingFields)[number]['key'];
const fieldKeys = mappingFields.map(({ key }) => key) as [MappingField, ...MappingField[]];

const mappingTable = z.strictObject({
  columns: z
    .array(
      z.strictObject({
        field: z.enum(fieldKeys, '请选择内容'),
        heading: z.string().trim().min(1, '请填写表头').max(40, '表头不超过 40 字'),
        /** Of a fixed column: what stands in every row. */
        value: z.string().trim().max(100, '固定内容不超过 100 字').optional(),
      }),
    )
    .min(1, '至少一列')
    .max(40, '不超过 40 列'),
});
export type MappingTable = z.infer<typeof mappingTable>;

/** What holds until the office has entered the county's own columns. */
export const startingMapping: MappingTable = {
  columns: (
    ['indexNo', 'title', 'entry', 'agency', 'docNo', 'formedOn', 'publishedOn', 'summary', 'address'] as const
  ).map((field) => ({ field, heading: mappingFields.find(({ key }) => key === field)?.label ?? field })),
};

const base = '/desk/api/channels';
export const channelRoutes = {
  /** Query: `state`, one of the delivery states. */
  deliveries: route<DeliveryView>()({
    method: 'GET',
    path: `${base}/deliveries`,
    act: 'readDocuments',
    trace: 'none',
  }),
  retry: route<{ retried: number }>()({
    method: 'POST',
    path: `${base}/deliveries/:id/retry`,
    act: 'publish',
    trace: 'deliveryRetried',
  }),
  queueStanding: route<{ queued: number }>()({
    method: 'POST',
    path: `${base}/queue-standing`,
    act: 'publish',
    trace: 'standingItemsQueued',
  }),
  target: route<PushTarget | { address: null }>()({
    method: 'GET',
    path: `${base}/target`,
    act: 'manageOffice',
    trace: 'none',
  }),
  saveTarget: route<PushTarget>()({
    method: 'PUT',
    path: `${base}/target`,
    act: 'manageOffice',
    trace: 'pushTargetChanged',
    body: pushTarget,
  }),
  mapping: route<MappingTable>()({ method: 'GET', path: `${base}/mapping`, act: 'signedIn', trace: 'none' }),
  saveMapping: route<MappingTable>()({
    method: 'PUT',
    path: `${base}/mapping`,
    act: 'manageOffice',
    trace: 'mappingTableChanged',
    body: mappingTable,
  }),
  /** Query: `from`, `to`. */
  mappingSheet: route<unknown>()({
    method: 'GET',
    path: `${base}/mapping.xlsx`,
    act: 'readDocuments',
    trace: 'none',
  }),
};

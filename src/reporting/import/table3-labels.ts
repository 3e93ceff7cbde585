import { labelText } from './label-text.js';

/**
 * The rows of table three in the order of both forms, each with the part of its label that survives cut,
 * wrapped and misprinted labels. `result.other` is the single row （六）其他处理, the three below it the 2021 rows.
 */
const marks: readonly (readonly [key: string, mark: RegExp])[] = [
  ['newReceived', /本年新收/u],
  ['carriedOver', /上一?年度?结转/u],
  ['result.granted', /(?<!不)予以公开/u],
  ['result.partial', /部分公开/u],
  ['result.denied.stateSecret', /国家秘密/u],
  ['result.denied.lawProhibited', /其他法律|法规禁止/u],
  ['result.denied.safetyStability', /三安全|危及/u],
  ['result.denied.thirdPartyRights', /第三方合法/u],
  ['result.denied.internalAffairs', /三类内部|内部事务/u],
  ['result.denied.processInfo', /四类过程|过程性信息/u],
  ['result.denied.enforcementFile', /执法案卷/u],
  ['result.denied.administrativeQuery', /行政查询/u],
  ['result.unable.notHeld', /不掌握/u],
  ['result.unable.needsCreation', /现成信息/u],
  ['result.unable.unclearAfterCorrection', /补正后/u],
  ['result.notProcessed.petition', /信访/u],
  ['result.notProcessed.duplicate', /重复申请/u],
  ['result.notProcessed.publication', /公开出版/u],
  ['result.notProcessed.abusive', /大量反复/u],
  ['result.notProcessed.confirmOrReissue', /机关确认|确认或重/u],
  ['result.other.overdueCorrection', /逾期不补|无正当理由逾期/u],
  ['result.other.overdueFee', /逾期未按|收费通知/u],
  ['result.other.misc', /3[.、,]?其他$/u],
  ['result.other', /其他处理/u],
  ['result.total', /七\)?[、.]?总计/u],
  ['carriedForward', /结转下/u],
];
const order = marks.map(([key]) => key);

/** The rows of a table three with one row （六）其他处理 (23) or with its three rows (25). */
export function rowKeys(threeOtherRows: boolean): readonly string[] {
  return order.filter((key) => (threeOtherRows ? key !== 'result.other' : !key.startsWith('result.other.')));
}

/** The row that a label names, or null. A row below （六）其他处理 comes before the row itself. */
export function rowKeyOf(text: string): string | null {
  const label = labelText(text);
  return marks.find(([, mark]) => mark.test(label))?.[0] ?? null;
}

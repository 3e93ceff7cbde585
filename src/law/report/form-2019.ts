import type { AnnualReportForm } from './form.js';

/** The annual report form of 国办公开办函〔2019〕60号, for the years 2019 and 2020. */
export const form2019: AnnualReportForm = {
  version: '2019',
  notice: '国办公开办函〔2019〕60号',
  firstYear: 2019,
  lastYear: 2020,
  sections: [
    { key: 'overview', label: '一、总体情况', kind: 'text' },
    { key: 'proactive', label: '二、主动公开政府信息情况', kind: 'table2' },
    { key: 'applications', label: '三、收到和处理政府信息公开申请情况', kind: 'table3' },
    { key: 'reviewLitigation', label: '四、政府信息公开行政复议、行政诉讼情况', kind: 'table4' },
    { key: 'problems', label: '五、存在的主要问题及改进情况', kind: 'text' },
    { key: 'other', label: '六、其他需要报告的事项', kind: 'text' },
  ],
  table2: [
    {
      key: 'art20_1',
      label: '第二十条第（一）项',
      columns: [
        { key: 'newlyMade', label: '本年新制作数量', unit: '件', value: 'count' },
        { key: 'newlyPublished', label: '本年新公开数量', unit: '件', value: 'count' },
        { key: 'totalPublished', label: '对外公开总数量', unit: '件', value: 'count' },
      ],
      rows: [
        { key: 'rules', label: '规章' },
        { key: 'normativeDocuments', label: '规范性文件' },
      ],
    },
    {
      key: 'art20_5',
      label: '第二十条第（五）项',
      columns: [
        { key: 'priorYearItems', label: '上一年项目数量', unit: '项', value: 'count' },
        { key: 'change', label: '本年增/减', unit: '项', value: 'signed' },
        { key: 'decisions', label: '处理决定数量', unit: '件', value: 'count' },
      ],
      rows: [
        { key: 'administrativeLicense', label: '行政许可' },
        { key: 'otherExternalServices', label: '其他对外管理服务事项' },
      ],
    },
    {
      key: 'art20_6',
      label: '第二十条第（六）项',
      columns: [
        { key: 'priorYearItems', label: '上一年项目数量', unit: '项', value: 'count' },
        { key: 'change', label: '本年增/减', unit: '项', value: 'signed' },
        { key: 'decisions', label: '处理决定数量', unit: '件', value: 'count' },
      ],
      rows: [
        { key: 'administrativePenalty', label: '行政处罚' },
        { key: 'administrativeCompulsion', label: '行政强制' },
      ],
    },
    {
      key: 'art20_8',
      label: '第二十条第（八）项',
      columns: [
        { key: 'priorYearItems', label: '上一年项目数量', unit: '项', value: 'count' },
        { key: 'change', label: '本年增/减', unit: '项', value: 'signed' },
      ],
      rows: [{ key: 'administrativeFees', label: '行政事业性收费' }],
    },
    {
      key: 'art20_9',
      label: '第二十条第（九）项',
      columns: [
        { key: 'procurementItems', label: '采购项目数量', unit: '项', value: 'count' },
        { key: 'procurementAmount', label: '采购总金额（单位：万元，保留4位小数）', unit: '万元', value: 'amount' },
      ],
      rows: [{ key: 'centralizedProcurement', label: '政府集中采购' }],
    },
  ],
  table3: [
    { key: 'newReceived', label: '一、本年新收政府信息公开申请数量', path: [] },
    { key: 'carriedOver', label: '二、上年结转政府信息公开申请数量', path: [] },
    { key: 'result.granted', label: '（一）予以公开', path: ['三、本年度办理结果'], basis: '条例36(1)(2)' },
    {
      key: 'result.partial',
      label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
      path: ['三、本年度办理结果'],
      basis: '条例37',
    },
    {
      key: 'result.denied.stateSecret',
      label: '1.属于国家秘密',
      path: ['三、本年度办理结果', '（三）不予公开'],
      basis: '条例14',
    },
    {
      key: 'result.denied.lawProhibited',
      label: '2.其他法律行政法规禁止公开',
      path: ['三、本年度办理结果', '（三）不予公开'],
      basis: '条例14',
    },
    {
      key: 'result.denied.safetyStability',
      label: '3.危及“三安全一稳定”',
      path: ['三、本年度办理结果', '（三）不予公开'],
      basis: '条例14',
    },
    {
      key: 'result.denied.thirdPartyRights',
      label: '4.保护第三方合法权益',
      path: ['三、本年度办理结果', '（三）不予公开'],
      basis: '条例15、32',
    },
    {
      key: 'result.denied.internalAffairs',
      label: '5.属于三类内部事务信息',
      path: ['三、本年度办理结果', '（三）不予公开'],
      basis: '条例16第1款',
    },
    {
      key: 'result.denied.processInfo',
      label: '6.属于四类过程性信息',
      path: ['三、本年度办理结果', '（三）不予公开'],
      basis: '条例16第2款',
    },
    {
      key: 'result.denied.enforcementFile',
      label: '7.属于行政执法案卷',
      path: ['三、本年度办理结果', '（三）不予公开'],
      basis: '条例16第2款',
    },
    {
      key: 'result.denied.administrativeQuery',
      label: '8.属于行政查询事项',
      path: ['三、本年度办理结果', '（三）不予公开'],
      basis: '条例36(7)',
    },
    {
      key: 'result.unable.notHeld',
      label: '1.本机关不掌握相关政府信息',
      path: ['三、本年度办理结果', '（四）无法提供'],
      basis: '条例36(4)(5)',
    },
    {
      key: 'result.unable.needsCreation',
      label: '2.没有现成信息需要另行制作',
      path: ['三、本年度办理结果', '（四）无法提供'],
      basis: '条例38',
    },
    {
      key: 'result.unable.unclearAfterCorrection',
      label: '3.补正后申请内容仍不明确',
      path: ['三、本年度办理结果', '（四）无法提供'],
      basis: '条例29、30',
    },
    {
      key: 'result.notProcessed.petition',
      label: '1.信访举报投诉类申请',
      path: ['三、本年度办理结果', '（五）不予处理'],
      basis: '条例39第1款',
    },
    {
      key: 'result.notProcessed.duplicate',
      label: '2.重复申请',
      path: ['三、本年度办理结果', '（五）不予处理'],
      basis: '条例36(6)',
    },
    {
      key: 'result.notProcessed.publication',
      label: '3.要求提供公开出版物',
      path: ['三、本年度办理结果', '（五）不予处理'],
      basis: '条例39第2款',
    },
    {
      key: 'result.notProcessed.abusive',
      label: '4.无正当理由大量反复申请',
      path: ['三、本年度办理结果', '（五）不予处理'],
      basis: '条例35',
    },
    {
      key: 'result.notProcessed.confirmOrReissue',
      label: '5.要求行政机关确认或重新出具已获取信息',
      path: ['三、本年度办理结果', '（五）不予处理'],
    },
    { key: 'result.other', label: '（六）其他处理', path: ['三、本年度办理结果'] },
    { key: 'result.total', label: '（七）总计', path: ['三、本年度办理结果'], sum: true },
    { key: 'carriedForward', label: '四、结转下年度继续办理', path: [] },
  ],
};

import { textLetter } from './letter-kind.js';

const addressee = '【申请人】：';
const common = '申请人 申请编号 收到日期 申请内容 查找经过?';
const opening = [
  '本机关于【收到日期】收到您（单位）提出的政府信息公开申请（编号：【申请编号】），申请内容为：“【申请内容】”。',
  '【#查找经过】',
  '【查找经过】',
  '【/查找经过】',
];
const regulation = '依照《中华人民共和国政府信息公开条例》';
const materials = [
  '【#材料】',
  '提供的材料【序号】：【名称】（【形式】，【数量】）。',
  '【/材料】',
  '提供时间：【提供时间】；提供方式：【提供方式】。',
];
const place = ['【#获取方式】', '查阅、领取的地点和时间：【获取方式】。', '【/获取方式】'];
const materialList = { 材料: '序号 名称 形式 数量 页数?' };

/** The replies (条例 35–40), one letter for each group of outcomes, and one for an application with several. */
export const replyLetters = [
  textLetter({
    key: 'replyAlreadyPublic',
    title: '政府信息公开申请答复书（已主动公开）',
    remedy: true,
    addressee,
    fields: `${common} 获取途径`,
    body: [
      ...opening,
      `所申请的政府信息已经主动公开。${regulation}第三十六条第一项，现告知获取该信息的方式、途径：【获取途径】。`,
    ],
  }),
  textLetter({
    key: 'replyGranted',
    title: '政府信息公开申请答复书',
    remedy: true,
    addressee,
    // what is read or fetched at the office may have no file of its own
    fields: `${common} 材料? 提供时间 提供方式 获取方式?`,
    lists: materialList,
    body: [
      ...opening,
      `所申请的政府信息可以公开。${regulation}第三十六条第二项、第四十条，现予提供。`,
      ...materials,
      ...place,
    ],
  }),
  textLetter({
    key: 'replyPartial',
    title: '政府信息部分公开告知书',
    remedy: true,
    addressee,
    fields: `${common} 材料 提供时间 提供方式 不予公开部分 区分处理说明?`,
    lists: { ...materialList, 不予公开部分: '序号 内容 依据 理由' },
    body: [
      ...opening,
      `所申请的政府信息中含有不应当公开的内容，能够作区分处理。${regulation}第三十七条，现提供可以公开的部分。`,
      ...materials,
      '下列部分不予公开：',
      '【#不予公开部分】',
      '【序号】．【内容】。依据：【依据】。理由：【理由】。',
      '【/不予公开部分】',
      '【#区分处理说明】',
      '区分处理的方式：【区分处理说明】。',
      '【/区分处理说明】',
    ],
  }),
  textLetter({
    key: 'replyDenied',
    title: '政府信息不予公开告知书',
    remedy: true,
    addressee,
    fields: `${common} 依据 其他法律? 不予公开理由`,
    body: [
      ...opening,
      '经审查，【不予公开理由】。',
      `${regulation}【依据】、第三十六条第三项【其他法律】，本机关决定对所申请的政府信息不予公开。`,
    ],
  }),
  textLetter({
    key: 'replyAdministrativeQuery',
    title: '政府信息公开申请答复书（依照有关规定查询）',
    remedy: true,
    addressee,
    fields: `${common} 适用规定 查询理由 办理途径?`,
    body: [
      ...opening,
      '经审查，【查询理由】。',
      `所申请公开的信息属于工商、不动产登记资料等信息，【适用规定】对获取该信息有特别规定。${regulation}第三十六条第七项，现告知您（单位）依照有关法律、行政法规的规定办理。`,
      '【#办理途径】',
      '办理途径：【办理途径】。',
      '【/办理途径】',
    ],
  }),
  textLetter({
    key: 'replyNotExist',
    title: '政府信息不存在告知书',
    remedy: true,
    addressee,
    fields: `${common} 检索部门 检索系统 检索关键词 检索时间范围 检索结果`,
    body: [
      ...opening,
      '本机关就所申请的政府信息进行了检索。检索部门：【检索部门】；检索的系统和档案：【检索系统】；关键词：【检索关键词】；检索日期：【检索时间范围】；结果：【检索结果】。',
      `经检索没有所申请公开的信息。${regulation}第三十六条第四项，现告知该政府信息不存在。`,
    ],
  }),
  textLetter({
    key: 'replyNotResponsible',
    title: '非本机关政府信息告知书',
    remedy: true,
    addressee,
    fields: `${common} 非本机关理由 负责机关?`,
    body: [
      ...opening,
      `经审查，【非本机关理由】。${regulation}第十条、第三十六条第五项，所申请的政府信息不属于本机关负责公开。`,
      '【#负责机关】',
      '负责公开该信息的行政机关及其联系方式：【负责机关】。请向该机关提出申请。',
      '【/负责机关】',
    ],
  }),
  textLetter({
    key: 'replyUnable',
    title: '政府信息无法提供告知书',
    remedy: true,
    addressee,
    fields: `${common} 依据 无法提供理由`,
    body: [...opening, '经审查，【无法提供理由】。', `${regulation}【依据】，本机关无法提供所申请的政府信息。`],
  }),
  textLetter({
    key: 'replyNotProcessed',
    title: '政府信息公开申请不予处理告知书',
    remedy: true,
    addressee,
    fields: `${common} 依据 不予处理理由 相应渠道?`,
    body: [
      ...opening,
      '经审查，【不予处理理由】。',
      '依照【依据】，本机关对该申请不予处理。',
      '【#相应渠道】',
      '您（单位）可以通过下列渠道反映诉求或者获取信息：【相应渠道】。',
      '【/相应渠道】',
    ],
  }),
  textLetter({
    key: 'replyDuplicate',
    title: '政府信息公开申请不予重复处理告知书',
    remedy: true,
    addressee,
    fields: `${common} 前次文号 前次答复日期`,
    body: [
      ...opening,
      '经查，您（单位）曾就相同的政府信息提出申请，本机关已于【前次答复日期】以【前次文号】予以答复。',
      `${regulation}第三十六条第六项，本机关对该申请不予重复处理。`,
    ],
  }),
  textLetter({
    key: 'replyEnded',
    title: '政府信息公开申请不再处理告知书',
    remedy: true,
    addressee,
    fields: `${common} 不再处理事实 依据`,
    body: [...opening, '经查，【不再处理事实】。', '依照【依据】，本机关对该申请不再处理。'],
  }),
  textLetter({
    key: 'replyOther',
    title: '政府信息公开申请告知书',
    remedy: true,
    addressee,
    fields: `${common} 告知事实 依据 处理结果`,
    body: [...opening, '经查，【告知事实】。', '依照【依据】，【处理结果】。'],
  }),
  textLetter({
    key: 'replyItems',
    title: '政府信息公开申请答复书',
    remedy: true,
    addressee,
    fields: '申请人 申请编号 收到日期 项目 查找经过? 材料? 提供情况? 获取方式?',
    lists: { 项目: '序号 申请内容 结论 依据 理由', ...materialList },
    body: [
      '本机关于【收到日期】收到您（单位）提出的政府信息公开申请（编号：【申请编号】）。',
      '【#查找经过】',
      '【查找经过】',
      '【/查找经过】',
      '申请包含多项内容，现逐项答复如下：',
      '【#项目】',
      '【序号】．申请内容：“【申请内容】”。',
      '【理由】。依照【依据】，【结论】。',
      '【/项目】',
      '【#材料】',
      '提供的材料【序号】：【名称】（【形式】，【数量】）。',
      '【/材料】',
      '【#提供情况】',
      '【提供情况】',
      '【/提供情况】',
      ...place,
    ],
  }),
];

import { type DisclosureOffice, stated } from './disclosure-office.js';
import type { GuideBlock } from './guide-text.js';

/** What 条例27 to 42条 say to somebody who wants to ask, in short. */
export function requestBlocks(): readonly GuideBlock[] {
  return [
    {
      kind: 'paragraph',
      text: '除主动公开的政府信息外，公民、法人或者其他组织可以向本机关申请获取相关政府信息（条例第二十七条）。',
    },
    {
      kind: 'paragraph',
      text: '申请应当采用包括信件、数据电文在内的书面形式；书面形式确有困难的，可以口头提出，由工作机构代为填写。申请应当包括（条例第二十九条）：',
    },
    {
      kind: 'list',
      items: [
        '申请人的姓名或者名称、身份证明、联系方式；',
        '申请公开的政府信息的名称、文号或者便于查询的其他特征性描述；',
        '申请公开的政府信息的形式要求，包括获取信息的方式、途径。',
      ],
    },
    {
      kind: 'paragraph',
      text: '申请内容不明确的，自收到申请之日起7个工作日内一次性告知补正的事项和合理期限，答复期限自收到补正之日起算；无正当理由逾期不补正的，视为放弃申请（条例第三十条）。',
    },
    {
      kind: 'paragraph',
      text: '能够当场答复的当场答复；不能当场答复的，自收到申请之日起20个工作日内答复；需要延长的，经工作机构负责人同意并告知申请人，延长最长不超过20个工作日（条例第三十三条）。征求第三方和其他机关意见所需时间不计算在内（条例第三十三条）。',
    },
    {
      kind: 'paragraph',
      text: '提供政府信息不收取费用；申请数量、频次明显超过合理范围的，可以收取信息处理费（条例第四十二条）。',
    },
  ];
}

/** The ways by which an application reaches the office, each with its day of receipt. 条例31条. */
export function requestWays(name: string, office: DisclosureOffice): readonly GuideBlock[] {
  return [
    { kind: 'paragraph', text: '提出申请的方式：' },
    { kind: 'list', items: waysOf(name, office).map(({ title, words }) => `${title}：${words}`) },
  ];
}

/** A way of applying: its name, and how. */
export interface RequestWay {
  readonly title: string;
  readonly words: string;
}

/** Every way that stands open at this office. 条例29、31条. */
export function waysOf(name: string, office: DisclosureOffice): readonly RequestWay[] {
  const { unit, address, hours, postcode } = office;
  const at = unit ?? '政府信息公开工作机构';
  const [email, fax] = [stated(office.email), stated(office.fax)];
  const confirmed = '以双方确认之日为收到申请之日（条例第三十一条）。';
  const ways = [
    { title: '网上提交', words: `在本网站“依申请公开”栏目在线填写申请表，提交后得到编号和查询码。${confirmed}` },
    {
      title: '当面提交',
      words: `到${at}提交书面申请${address ? `，地址：${address}` : ''}${hours ? `，办公时间：${hours}` : ''}。当面提交的，以提交之日为收到申请之日（条例第三十一条）。`,
    },
    {
      title: '信函',
      words: `寄至${address ?? name}${postcode ? `，邮政编码：${postcode}` : ''}，收件人写“${name}${unit ? `（${unit}）` : ''}”，信封注明“政府信息公开申请”。需签收的，以签收之日为收到申请之日；平信以当日与申请人确认之日为准（条例第三十一条）。`,
    },
    ...(email ? [{ title: '电子邮件', words: `${email}。${confirmed}` }] : []),
    ...(fax ? [{ title: '传真', words: `${fax}。${confirmed}` }] : []),
    { title: '口头', words: `书面形式确有困难的，可以到${at}口头提出，由工作人员代为填写（条例第二十九条）。` },
  ];
  return ways;
}

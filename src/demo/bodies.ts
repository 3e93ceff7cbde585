import { type Day, dayInChinese } from '../law/day.js';

const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('');

/** A village's notice: how it was found, how long it hangs, where to object. Numbers of cases, never of persons. */
export function villageNoticeBody(village: string, subject: string, day: Day, households: number): string {
  const matter = subject.replace(/情况公示$|公示$/, '');
  return paragraphs([
    `各位村民：`,
    `按照规定程序，${village}已完成本期${matter}的申报、民主评议和镇级审核，共涉及 ${households} 户，现予公示。具体名单依法只在本村公示栏张贴，网上不公布个人信息。`,
    `公示期自${dayInChinese(day)}起七个工作日。公示期内如有异议，请以书面或者口头方式向村民委员会或者示范镇党政办公室反映，联系电话 0000-0000001。`,
    `示范镇人民政府`,
  ]);
}

/** A repost: what the county's bureau asks, and what the township adds. */
export function countyNoticeBody(bureau: string, matter: string, month: number): string {
  return [
    paragraphs([
      '各村民委员会、镇直各单位：',
      `现将示范县${bureau}关于${matter}工作的要求转发给你们，请结合实际抓好落实。`,
      '一、各村要在本村公示栏和村民微信群同步告知，做到应知尽知。',
      '二、办理时限、所需材料和咨询方式如下表，群众可就近到便民服务站办理。',
    ]),
    '<table><thead><tr><th>事项</th><th>办理地点</th><th>办理时间</th></tr></thead>',
    `<tbody><tr><td>${matter}</td><td>示范镇便民服务中心及各村便民服务站</td><td>${month}月份工作日</td></tr></tbody></table>`,
    paragraphs([`三、工作中遇到的问题，请及时向示范县${bureau}或者示范镇党政办公室反映。`]),
  ].join('');
}

/** A topical item: what was done this month. */
export function topicBody(title: string, month: number, places: number): string {
  return paragraphs([
    `${month}月份，示范镇组织开展了“${title.replace(/(情况|进展|动态|安排|结果)$/, '')}”有关工作，现将情况向社会公开。`,
    `本月共巡查、检查或者服务点位 ${places} 处，发现的问题已逐一登记，由责任单位限期整改，整改结果将继续公开。`,
    '欢迎群众监督。反映问题可拨打 0000-0000001，或者到示范镇政务服务大厅政府信息公开查阅点反映。',
  ]);
}

/** A document of the township's own. */
export function ownDocumentBody(title: string): string {
  return [
    paragraphs([`现将《${title}》予以公开。`]),
    '<h2>主要内容</h2>',
    '<ol><li><p>明确责任单位和责任人，逐项分解任务。</p></li><li><p>明确办理程序和时限，全程留痕。</p></li><li><p>明确监督方式，接受社会监督。</p></li></ol>',
    paragraphs(['本件由示范镇党政办公室负责解释。']),
  ].join('');
}

/** The result of a purchase. */
export function purchaseBody(title: string, amount: string): string {
  return [
    paragraphs([`${title.replace('政府采购结果公告', '')}已按政府集中采购程序完成采购，结果公告如下：`]),
    '<table><thead><tr><th>采购人</th><th>采购方式</th><th>成交金额（万元）</th></tr></thead>',
    `<tbody><tr><td>示范镇人民政府</td><td>公开招标</td><td>${amount}</td></tr></tbody></table>`,
    paragraphs(['对结果有异议的，请在法定期限内以书面形式提出。']),
  ].join('');
}

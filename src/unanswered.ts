import { asOffice, type Database } from './db/connect.js';
import { addDays, type Day, dayInChinese, dayInShanghai } from './law/day.js';

/**
 * Requests and online submissions that were received on or before a day and have no reply yet, in words for 自查报告. A case
 * that waits for the applicant (补正、缴费) has had one. The oldest first; nothing of who asked.
 */
export function unansweredRequests(db: Database): (office: string, on: Day) => Promise<readonly string[]> {
  return (office, on) =>
    asOffice(db, office, async (tx) => {
      const cases = await tx
        .selectFrom('request')
        .select(['number', 'received_on'])
        .where('office_id', '=', office)
        .where('closed_on', 'is', null)
        .where('waiting', 'is', null)
        .where('received_on', '<=', on)
        .orderBy('received_on')
        .orderBy('number')
        .execute();
      const sent = await tx
        .selectFrom('request_submission')
        .select(['number', 'submitted_at'])
        .where('office_id', '=', office)
        .where('state', '=', 'waiting')
        .where('submitted_at', '<', new Date(`${addDays(on, 1)}T00:00:00+08:00`))
        .orderBy('submitted_at')
        .execute();
      return [
        ...cases.map(({ number, received_on }) => `公开申请${number}，${dayInChinese(received_on as Day)}收到`),
        ...sent.map(
          ({ number, submitted_at }) =>
            `网上提交${number}，${dayInChinese(dayInShanghai(submitted_at.getTime()))}提交，尚未登记`,
        ),
      ];
    });
}

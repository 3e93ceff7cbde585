import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.js';
import { letterKind } from '../documents/letters/letter-kinds.js';
import { dayInShanghai } from '../law/day.js';
import {
  eventInWords,
  remedyInWords,
  resultInWords,
  serviceInWords,
  stageInWords,
  standingInWords,
  stepInWords,
} from './bundle-words.js';
import type { RequestDetail } from './case-contract.js';
import { remediesOf } from './remedies.js';
import { readEvents, readLetters, readSteps, type StoredCase } from './store-case.js';

type Dated = Pick<StoredCase, 'number' | 'received_on' | 'due_on' | 'closed_on'>;

/** How the term was counted: the reasoning line by line with its articles, then every day. */
export function derivationLines(request: Dated, clock: RequestDetail['clock']): string[] {
  return [
    `申请编号：${request.number}`,
    `收到日期：${request.received_on}`,
    `到期日：${request.due_on ?? '尚未确定'}`,
    `办结日期：${request.closed_on ?? '尚未办结'}`,
    ...(clock.pausedUntil === null ? [] : [`期限暂停，最迟到：${clock.pausedUntil}`]),
    '',
    ...clock.derivation.map(
      (line, index) =>
        `${index + 1}．${line.sentence}（${line.article}；${line.from}至${line.to}，计${line.counted}个工作日）`,
    ),
    '',
    row('日期', '计算', '序次', '说明', '依据'),
    ...clock.days.map(({ day, standing, ordinal, why, article }) =>
      row(day, standingInWords(standing), ordinal === null ? '' : `第${ordinal}个工作日`, why, article),
    ),
  ];
}

/** Who did what and when, the dated events of the term, and the letters with their service. */
export async function courseLines(db: Kysely<DB>, office: string, id: string): Promise<string[]> {
  const people = await db.selectFrom('person').select(['person_id', 'name']).where('office_id', '=', office).execute();
  const names = new Map<string, string>(people.map(({ person_id, name }) => [person_id, name]));
  const steps = (await readSteps(db, office, id)).map(({ act, stage, person, to_person, opinion, at }) => {
    const to = to_person === null ? '' : (names.get(to_person) ?? '');
    const by = names.get(person) ?? '系统';
    return row(dayInShanghai(at.getTime()), stepInWords(act), stageInWords(stage), by, to, opinion);
  });
  const events = (await readEvents(db, office, id)).map(({ kind, day, days, until, amount, note }) =>
    row(day, eventInWords(kind), days === null ? '' : `${days}个工作日`, until ?? '', amount ?? '', note),
  );
  const letters = (await readLetters(db, office, id)).map((letter) =>
    row(
      letter.issued_on,
      letterKind(letter.kind)?.title ?? '其他文书',
      letter.doc_no ?? '无文号',
      letter.served_on === null ? '尚未送达' : `${letter.served_on}${serviceInWords(letter.served_by)}`,
      letter.mail_no ?? '',
    ),
  );
  return [
    row('日期', '事项', '办理后环节', '办理人', '转交', '意见'),
    ...steps,
    '',
    row('日期', '期限事项', '工作日数', '截止日期', '金额（元）', '说明'),
    ...events,
    '',
    row('签发日期', '文书', '文号', '送达', '邮件号码'),
    ...letters,
  ];
}

/** Reviews and lawsuits about the case; null where there were none. 条例51条. */
export async function remedyLines(db: Kysely<DB>, office: string, id: string): Promise<string[] | null> {
  const remedies = await remediesOf(db, office, id);
  if (remedies.length === 0) return null;
  return [
    row('提起日期', '种类', '案号', '结果', '审结日期', '经验教训'),
    ...remedies.map(({ filedOn, block, caseNo, result, concludedOn, lesson }) =>
      row(filedOn, remedyInWords(block), caseNo ?? '', resultInWords(result), concludedOn ?? '', lesson ?? ''),
    ),
  ];
}

/** One line of a table; what was written by people stays within its cell. */
export function row(...cells: readonly string[]): string {
  return cells.map((cell) => cell.replace(/\s+/gu, ' ').trim()).join('\t');
}

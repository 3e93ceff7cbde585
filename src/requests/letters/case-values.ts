import type { LetterValues } from '../../documents/letters/fill-template.js';
import type { LetterKind } from '../../documents/letters/letter-kind.js';
import { letterKind } from '../../documents/letters/letter-kinds.js';
import type { Calendar } from '../../law/calendar.js';
import { type Day, dayInChinese } from '../../law/day.js';
import { dueDay } from '../../law/request/clock.js';
import { type IntakeChannel, intakeChannels, receiptDay } from '../../law/request/receipt.js';
import { clockEventsOf, receiptOf } from '../clock-of-case.js';
import type { Applicant } from '../intake-contract.js';
import type { LoadedCase } from '../load.js';
import type { StoredCase, StoredLetter } from '../store-case.js';
import { applicationValues, registrationValues } from './form-values.js';
import type { LetterOffice } from './letter-office.js';
import { oneLine, wantedInWords } from './wanted-words.js';

/** What a letter can be filled from without anybody writing anything. */
export interface Known {
  readonly office: LetterOffice;
  readonly applicant: Applicant;
  readonly loaded: LoadedCase;
  readonly calendar: Calendar;
  readonly day: Day;
  /** The letter that this one is about, with the name of whom it goes to where that was kept. */
  readonly about?: { readonly letter: StoredLetter; readonly addressee: string | null } | undefined;
  /** 救济告知, for kinds that carry it. */
  readonly remedy: string;
}

/**
 * The fields of a kind that the case and the office answer; '' where they should and cannot, so that nobody writes them
 * by hand. Contacts that the office has not entered are left out and may be written. 文号 is given when it is issued.
 */
export function caseValues(kind: LetterKind, known: Known): LetterValues {
  const { office, applicant, loaded, calendar, day, remedy } = known;
  const { request, items, events, letters } = loaded;
  const { due } = dueDay(calendar, receiptOf(request), clockEventsOf(events));
  const consulted = letters.findLast((letter) => letter.kind === 'consultThirdParty');
  const { unit, phone, address } = office.profile;
  const values: LetterValues = {
    机关名称: office.name,
    申请人: oneLine(applicant.name),
    申请编号: request.number,
    收到日期: dayInChinese(request.received_on as Day),
    收到依据: receiptBasis(request),
    申请内容: wantedInWords(items),
    到期日: due === null ? '' : dayInChinese(due),
    落款日期: dayInChinese(day),
    征求文号: consulted?.doc_no ?? '',
    补正文号: letters.findLast((letter) => letter.kind === 'correction')?.doc_no ?? '',
    救济告知: remedy,
    ...(unit ? { 联系人: unit } : {}),
    ...(phone ? { 联系电话: phone } : {}),
    ...(address ? { 本机关地址: address } : {}),
    ...(known.about === undefined ? {} : aboutValues(kind, known.about)),
    ...(kind.key === 'applicationForm' ? applicationValues(applicant, request) : {}),
    ...(kind.key === 'registration' ? registrationValues(loaded) : {}),
  };
  const own = new Set(kind.fields.map(({ key }) => key));
  return Object.fromEntries(Object.entries(values).filter(([key]) => own.has(key)));
}

/** What a 送达回证, or the letter that tells a third party, takes from the letter that it is about. */
function aboutValues({ key }: LetterKind, { letter, addressee }: NonNullable<Known['about']>): LetterValues {
  const title = letterKind(letter.kind)?.title ?? letter.kind;
  if (key === 'service') {
    const whom = addressee === null ? {} : { 受送达人: addressee };
    return { 文书名称: title, 文书文号: letter.doc_no ?? '无', ...whom };
  }
  if (key !== 'thirdPartyDecision' || letter.kind !== 'consultThirdParty') return {};
  return { 征求文号: letter.doc_no ?? '', ...(addressee === null ? {} : { 第三方名称: addressee }) };
}

/** Why the day of receipt is what it is, e.g. 需签收的邮寄，以签收之日为收到申请之日. 条例31条. */
function receiptBasis({ channel, submitted_on, received_on }: StoredCase): string {
  const [submittedOn, received] = [submitted_on as Day, received_on as Day];
  const days = { submittedOn, signedOn: received, confirmedOn: received };
  const receipt = receiptDay(channel as IntakeChannel, days);
  if (!receipt.ok) throw new Error(`a case was received on ${received}, before it was sent`);
  const { basis, article } = receipt.value;
  return `${intakeChannels[channel as IntakeChannel]}，以${basis}为收到申请之日（${article}）`;
}

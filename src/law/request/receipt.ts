import { type Day, dayInChinese } from '../day.js';
import { allow, type Outcome, refuse } from '../refusal.js';

/** How an application came in. 条例29、31条. */
export type IntakeChannel = 'inPerson' | 'registeredMail' | 'ordinaryMail' | 'internet' | 'email' | 'fax' | 'oral';

export const intakeChannels = {
  inPerson: '当面提交',
  registeredMail: '需签收的邮寄',
  ordinaryMail: '平常信函',
  internet: '互联网渠道',
  email: '电子邮件',
  fax: '传真',
  oral: '口头提出',
} as const satisfies Readonly<Record<IntakeChannel, string>>;

/** The days that are known of how an application came in. */
export interface ReceiptDays {
  /** Handed in, posted, sent, or spoken. */
  readonly submittedOn: Day;
  /** The mail was signed for. */
  readonly signedOn?: Day | undefined;
  /** The office and the applicant confirmed that it came in. */
  readonly confirmedOn?: Day | undefined;
}

/** The day of receipt: day zero of every term of the request. */
export interface ReceiptDay {
  readonly day: Day;
  /** '提交之日', '签收之日' or '双方确认之日'. */
  readonly basis: string;
  readonly article: string;
  /**
   * The submission, where older guidance (国办公开办函〔2015〕207号, for e-mail the day the system received it) would
   * count from it: a reminder counted from this day is on the safe side. The day of receipt stays the confirmation.
   */
  readonly conservativeFrom?: Day;
}

const article = '条例第三十一条';

/** The day an application was received, by its channel (条例31条). Refuses where the day that decides is missing or cannot be. */
export function receiptDay(channel: IntakeChannel, days: ReceiptDays): Outcome<ReceiptDay> {
  const { submittedOn, signedOn, confirmedOn } = days;
  if (channel === 'inPerson' || channel === 'oral') return allow({ day: submittedOn, basis: '提交之日', article });
  if (channel === 'registeredMail') {
    if (signedOn === undefined) {
      return refuse(
        'signed-day-missing',
        '以需签收的邮寄方式提交的，签收之日为收到申请之日，请填写签收日期。',
        article,
      );
    }
    if (signedOn < submittedOn) return tooEarly('signed-before-submitted', '签收', signedOn, submittedOn);
    return allow({ day: signedOn, basis: '签收之日', article });
  }
  if (confirmedOn === undefined) {
    const label = intakeChannels[channel];
    return refuse(
      'confirmed-day-missing',
      `以${label}提交的，双方确认之日为收到申请之日，请与申请人确认并填写确认日期。`,
      article,
    );
  }
  if (confirmedOn < submittedOn) return tooEarly('confirmed-before-submitted', '确认', confirmedOn, submittedOn);
  const conservative = (channel === 'internet' || channel === 'email') && submittedOn < confirmedOn;
  return allow({
    day: confirmedOn,
    basis: '双方确认之日',
    article,
    ...(conservative ? { conservativeFrom: submittedOn } : {}),
  });
}

function tooEarly(code: string, act: string, on: Day, submittedOn: Day) {
  return refuse(code, `${act}日期（${dayInChinese(on)}）不能早于提交日期（${dayInChinese(submittedOn)}）。`, article);
}

import { type Day, day } from '../day.js';
import { allow, type Outcome, refuse } from '../refusal.js';
import { outcomeOf } from './outcomes.js';

/** 行政复议法 as revised in 2023 stands from this day; 复议前置 for 不予公开 with it. */
const reviewFirstFrom = day('2024-01-01');

/** One outcome that a letter gives, with the number of its item. */
export interface RemedyOutcome {
  readonly code: string;
  readonly deniedGrounds?: readonly string[] | undefined;
  readonly item?: number | undefined;
}

/** What the letter must tell of remedies depends on. */
export interface RemedyInput {
  /** The outcomes that the letter gives; of a partial one, the grounds of the withheld part. Where those are not told, both ways are. */
  readonly outcomes: readonly RemedyOutcome[];
  /** How the letter will be served; 'internet' calls for the online way of applying for review. */
  readonly servedBy?: 'direct' | 'entrusted' | 'post' | 'internet' | undefined;
  readonly online?: boolean | undefined;
  /** Name and address of that online way; without it the letter points to what the county has announced. */
  readonly onlineChannel?: string | undefined;
  readonly on: Day;
  /** The people's government of the county: the review body of a township's reply. */
  readonly county: string;
  readonly court: string;
  /** The legal check decided not to tell the way to court of the outcomes marked `litigationDoubtful`; of others it is told. */
  readonly withoutLitigation?: boolean | undefined;
}

/** The paragraph on remedies, and the articles that it rests on. */
export interface RemedyParagraph {
  readonly text: string;
  readonly articles: readonly string[];
}

const perReview = ['行政复议法第二十条', '行政复议法第二十四条第一款第（二）项'];
const first = ['行政复议法第二十三条第一款第（四）项', '行政复议法第二十三条第二款', '行政诉讼法第四十五条'];
const direct = '行政诉讼法第四十六条';
const byInternet = '行政复议法第二十二条第二款';

/**
 * The remedies against a township's reply: review by the county government within 60 days; from 2024-01-01 first of all
 * where it denies by 条例14、15、16条 (行政复议法23条), then 15 days to sue; otherwise 60 days or 6 months (行政诉讼法46条).
 * Terms stand in words only and no last day is computed: whether one that falls on a rest day moves (民法典203条) is open.
 * For letters before 2024 no article is cited for the review, since the law of that time is not among the sources.
 */
export function remedyParagraph(input: RemedyInput): RemedyParagraph {
  const revised = input.on >= reviewFirstFrom;
  const parts = input.outcomes.flatMap(({ code, deniedGrounds }) => partsOf(code, deniedGrounds));
  const before = revised && parts.includes('reviewFirst');
  const other = !before || parts.includes('free');
  const silent = input.withoutLitigation === true ? input.outcomes.filter(isDoubtful) : [];
  // what may not be sued over is told apart only where something else may
  const apart = silent.length > 0 && silent.length < input.outcomes.length;
  const toCourt = other && (silent.length === 0 || (apart && !silentIsAllThatIsFree(input, revised)));
  const rest = before || (apart && toCourt) ? '对本答复的其他部分' : '对本答复';
  const online = revised && (input.online === true || input.servedBy === 'internet');
  const sentences = [
    before
      ? reviewFirst(input, other ? '对本答复中依照条例第十四条、第十五条、第十六条不予公开的部分' : '对本答复')
      : '',
    apart && toCourt ? `${review(input, `对本答复${itemsInWords(silent)}`)}。` : '',
    other ? (toCourt ? freeChoice(input, rest) : `${review(input, rest)}。`) : '',
    online ? onlineWay(input) : '',
  ];
  const articles = [
    ...(revised ? perReview : []),
    ...(before ? first : []),
    ...(toCourt ? [direct] : []),
    ...(online ? [byInternet] : []),
  ];
  return { text: sentences.join(''), articles };
}

/** Whether the legal check may leave the way to court untold: only where an outcome is marked for it. 法释〔2025〕8号. */
export function mayLeaveOutLitigation(outcomes: readonly Pick<RemedyOutcome, 'code'>[]): boolean {
  return outcomes.some(isDoubtful);
}

/** The choice of the legal check, or why it has none. */
export function litigationChoice(
  outcomes: readonly Pick<RemedyOutcome, 'code'>[],
  leaveOut: boolean,
): Outcome<boolean> {
  if (!leaveOut || mayLeaveOutLitigation(outcomes)) return allow(leaveOut);
  const sentence = '本件的处理决定没有可诉性存疑的情形，救济告知应当写明起诉途径。';
  return refuse('litigation-told', sentence, direct);
}

const isDoubtful = ({ code }: Pick<RemedyOutcome, 'code'>): boolean => outcomeOf(code)?.litigationDoubtful === true;

function silentIsAllThatIsFree({ outcomes }: RemedyInput, revised: boolean): boolean {
  return outcomes.every(
    (outcome) => isDoubtful(outcome) || (revised && !partsOf(outcome.code, outcome.deniedGrounds).includes('free')),
  );
}

const itemsInWords = (outcomes: readonly RemedyOutcome[]): string =>
  outcomes.every(({ item }) => item !== undefined)
    ? outcomes.map(({ item }) => `第${item}项`).join('、')
    : '中不予处理的部分';

function partsOf(code: string, grounds: readonly string[] | undefined): ('reviewFirst' | 'free')[] {
  const rule = outcomeOf(code)?.reconsiderationFirst ?? false;
  if (rule !== 'forDeniedPart') return [rule ? 'reviewFirst' : 'free'];
  return ['free', ...(grounds?.flatMap((ground) => partsOf(ground, undefined)) ?? ['reviewFirst' as const])];
}

function reviewFirst({ county, court }: RemedyInput, against: string): string {
  return `${against}不服的，应当自收到本答复之日起六十日内先向${county}申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起十五日内向${court}提起行政诉讼。`;
}

function review({ county }: RemedyInput, against: string): string {
  return `${against}不服的，可以自收到本答复之日起六十日内向${county}申请行政复议`;
}

function freeChoice(input: RemedyInput, against: string): string {
  return `${review(input, against)}，或者自收到本答复之日起六个月内向${input.court}提起行政诉讼。`;
}

function onlineWay({ county, onlineChannel }: RemedyInput): string {
  const way = onlineChannel ?? `${county}公布的行政复议互联网渠道`;
  return `行政复议申请也可以通过${way}提交。`;
}

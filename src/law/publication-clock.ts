import type { Calendar } from './calendar.js';
import { type Day, day, dayInChinese, daysBetween } from './day.js';
import { allow, type Outcome } from './refusal.js';
import { lengthInWords, type TermEnd, type TermSource, termEnd, termOn } from './terms.js';
import { noticeYears, workingDaysBetween } from './working-days.js';

/** The term of a catalogue entry that stands instead of the 20 working days of 条例26条. */
export interface PublicationTerm {
  readonly length: number;
  readonly unit: 'workingDay' | 'day';
  /** The provision or local rule it rests on. */
  readonly article: string;
  readonly source: TermSource;
}

/** When an item must be public at the latest, and why. */
export interface PublicationDue extends TermEnd {
  readonly term: PublicationTerm;
  /** The derivation in one sentence, with the article. */
  readonly derivation: string;
}

/** From this day the 条例 of 2019 holds. */
const regulationInForce = day('2019-05-15');

/** The term of 条例26条, as it stands in the terms of the law. */
export function ordinaryPublicationTerm(on: Day): PublicationTerm {
  // Before 2019-05-15 the same rule is shown, since the sources at hand hold no other.
  const term = termOn('publication', on);
  return {
    length: term?.length ?? 20,
    unit: 'workingDay',
    article: term?.article ?? '条例第二十六条',
    source: term === null ? 'unverified' : term.source,
  };
}

/**
 * The last day for publishing what came into being or changed on a day (day zero): 20 working days, 条例26条,
 * or the entry's own term. Refuses a term beyond what can be counted.
 */
export function publicationDue(
  calendar: Calendar,
  formedOn: Day,
  entryTerm?: PublicationTerm,
): Outcome<PublicationDue> {
  const term = entryTerm ?? ordinaryPublicationTerm(formedOn);
  const end = termEnd(calendar, formedOn, term.length, term.unit);
  if (!end.ok) return end;
  return allow({ ...end.value, term, derivation: derivationOf(calendar, formedOn, term, end.value) });
}

function derivationOf(calendar: Calendar, formedOn: Day, term: PublicationTerm, end: TermEnd): string {
  if (term.length === 0) {
    const basis = `${term.article}${sourceNote(term.source, formedOn)}`;
    return `信息于${dayInChinese(formedOn)}形成或者变更，应当即时公开（${basis}），最迟应于当日公开。`;
  }
  const holidays = [...new Set(end.skipped.map((skip) => skip.why).filter((why) => why.endsWith('放假')))];
  const causes = ['休息日', ...holidays].join('、');
  const skipped = end.skipped.length === 0 ? '' : `，其间${causes}共${end.skipped.length}天不计`;
  const provisional = end.provisional ? `；${unknownYears(calendar, end)}年放假安排尚未录入，此日期为暂定` : '';
  return (
    `信息于${dayInChinese(formedOn)}形成或者变更，自次日起算${lengthInWords(term.length, term.unit)}` +
    `（${term.article}${sourceNote(term.source, formedOn)}）${skipped}，最迟应于${dayInChinese(end.due)}公开${provisional}。`
  );
}

/** What a reader must know of the source of a term; nothing where the law itself was read. */
function sourceNote(source: TermSource, on: Day): string {
  if (source === 'localPractice') return '，地方口径';
  if (source === 'confirmed') return '';
  return on < regulationInForce ? '，2019年条例施行前的规定未经核实' : '，未经核实';
}

function unknownYears(calendar: Calendar, end: TermEnd): string {
  const years = new Set([...end.counted, ...end.skipped.map((skip) => skip.day)].flatMap(noticeYears));
  return [...years].filter((year) => !calendar.hasNotice(year)).join('、');
}

/** Where an item stands against its last day. */
export interface Lateness {
  readonly state: 'inTime' | 'dueToday' | 'late';
  /** Working days left, 0 today, negative when late. */
  readonly workingDaysLeft: number;
  /** '剩余3个工作日', '今日到期', '已逾期2个工作日'. */
  readonly sentence: string;
}

/** How an item that is not yet public stands on a day, or how one stood that was published on it. */
export function lateness(calendar: Calendar, due: Day, on: Day): Lateness {
  const left = workingDaysBetween(calendar, on, due);
  if (on === due) return { state: 'dueToday', workingDaysLeft: 0, sentence: '今日到期' };
  if (on < due) {
    // From a Friday evening to a due Saturday no working day is left, and yet it is not late.
    const sentence = left === 0 ? `剩余${daysBetween(on, due)}天` : `剩余${left}个工作日`;
    return { state: 'inTime', workingDaysLeft: left, sentence };
  }
  const sentence = left === 0 ? `已逾期${daysBetween(due, on)}天` : `已逾期${-left}个工作日`;
  return { state: 'late', workingDaysLeft: left, sentence };
}

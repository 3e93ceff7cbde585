import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import type { Day } from '../../law/day.js';
import { allow, type Outcome, refuse } from '../../law/refusal.js';
import { type RemedyInput, remedyParagraph } from '../../law/request/remedies.js';
import type { OfficeProfile } from '../../offices/profile.js';
import type { StoredCase } from '../store-case.js';

/** What letters say of the office that sends them. */
export interface LetterOffice {
  readonly name: string;
  readonly shortName: string;
  readonly profile: OfficeProfile;
}

/** Reads the office of a letter. Throws where there is none: a bug. */
export async function letterOffice(db: Kysely<DB>, office: string): Promise<LetterOffice> {
  const row = await db
    .selectFrom('office')
    .select(['name', 'short_name', 'profile'])
    .where('office_id', '=', office)
    .executeTakeFirstOrThrow();
  return { name: row.name, shortName: row.short_name, profile: row.profile as OfficeProfile };
}

/** Whether the letter goes out over the internet, so that the online way of applying for review is owed. 行政复议法22条. */
export const goesOnline = ({ channel, provision }: Pick<StoredCase, 'channel' | 'provision'>) =>
  channel === 'internet' || channel === 'email' || provision === 'email';

/**
 * 救济告知 of a letter of this office; `online` where it goes out over the internet, `withoutLitigation` where the legal
 * check left out the way to court. Refuses where the review body or the court is not entered. 行政复议法20、23条.
 */
export function remedyOf(
  { profile }: LetterOffice,
  outcomes: RemedyInput['outcomes'],
  on: Day,
  online: boolean,
  withoutLitigation = false,
): Outcome<string> {
  const { reviewBody, court, onlineReview } = profile;
  if (!reviewBody || !court) {
    const missing = [reviewBody ? '' : '行政复议机关', court ? '' : '有管辖权的人民法院'].filter((name) => name !== '');
    return refuse(
      'office-remedies-missing',
      `文书要告知救济途径，请先在“机构信息”中填写${missing.join('和')}。`,
      '行政复议法第二十条',
    );
  }
  const way = onlineReview ? { online: true, onlineChannel: onlineReview } : { online };
  return allow(remedyParagraph({ outcomes, on, county: reviewBody, court, withoutLitigation, ...way }).text);
}

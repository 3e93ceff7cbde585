import type { Kysely } from 'kysely';
import type { DB } from '../../db/schema.js';
import { type DisclosureOffice, missingForGuide } from '../../law/guide/disclosure-office.js';
import { type GuideText, guideText, guideWords } from '../../law/guide/guide-text.js';
import { outdatedLaw } from '../../wording/outdated-law.js';
import type { GuideRemark } from '../office-contract.js';
import { digestOf, officeNow } from './store.js';

/** The guide as it would be issued now. */
export interface GuideNow {
  readonly agency: string;
  readonly text: GuideText;
  /** The text as it would be kept. */
  readonly kept: string;
  readonly digest: string;
  readonly missing: readonly string[];
  readonly remarks: readonly GuideRemark[];
}

/** Makes the guide of what the office has entered, with what is missing of it and what is outdated in it. */
export async function guideNow(db: Kysely<DB>, office: string): Promise<GuideNow> {
  const { name, profile } = await officeNow(db, office);
  return guideOf(name, profile);
}

/** The guide of an office that has entered this. */
export function guideOf(agency: string, profile: DisclosureOffice): GuideNow {
  const text = guideText(agency, profile);
  const kept = JSON.stringify(text);
  const remarks = outdatedLaw({ text: guideWords(text), placeAt: () => '' });
  return {
    agency,
    text,
    kept,
    digest: digestOf(kept),
    missing: missingForGuide(profile),
    remarks: remarks.map(({ words, suggestion, source, certain }) => ({ words, suggestion, source, certain })),
  };
}

import type { Day } from '../day.js';

/** The search behind 不存在: where, by what words, by whom, from which day to which. 条例36条4项. */
export interface SearchRecord {
  readonly systems: string;
  readonly keywords: string;
  /** Cabinets, rooms and offices. */
  readonly places: string;
  readonly people: string;
  /** First and last day of the search, 'YYYY-MM-DD'. */
  readonly from: string;
  readonly to: string;
  readonly signatures: string;
}

/** A part that is not given out: the ground, what the part is, and why. 条例37条. */
export interface WithheldPart {
  /** A code of `denied`. */
  readonly ground: string;
  readonly content: string;
  readonly reasons: string;
  /** The law with its provision, for a ground that rests on one. */
  readonly lawNamed?: string | undefined;
}

/** Why something is given out although a third party objected. 条例15、32条. */
export interface OverObjection {
  readonly answer: 'publicInterest' | 'noHarm' | 'notConcerned';
  /** What the third parties are told; not asked where they are not concerned. */
  readonly reasons: string;
  /** How many of them objected to what this item gives out; 1 where it is not said. */
  readonly parties?: number | undefined;
}

/** The decision on one item as the handler writes it; which fields an outcome demands stands in `outcomes`. */
export interface ItemDecision {
  /** A code of `outcomes`. */
  readonly outcome: string;
  readonly reasons: string;
  /** The law or administrative regulation with its provision; the basis by hand where the 条例 has no article. */
  readonly lawNamed?: string | undefined;
  readonly agencyNamed?: string | undefined;
  readonly earlierReply?: { readonly docNo: string; readonly day: string } | undefined;
  readonly wayToGet?: string | undefined;
  readonly search?: SearchRecord | undefined;
  /** Of `partial`: the grounds on which the withheld part rests, as codes of `denied`. */
  readonly deniedGrounds?: readonly string[] | undefined;
  /** Of `partial`: the withheld parts, one or more for each of those grounds. */
  readonly withheld?: readonly WithheldPart[] | undefined;
  /** Of `partial`: how the withheld parts were set apart, e.g. by covering them. */
  readonly distinction?: string | undefined;
  /** Of what is given out after a third party objected: why. 条例32条. */
  readonly overObjection?: OverObjection | undefined;
}

/** What a decision must know of the case. */
export interface CaseFacts {
  /** The day of the decision. */
  readonly on: Day;
  /** 'lapsed' once its time has passed without a correction. */
  readonly correction: 'none' | 'awaited' | 'received' | 'lapsed';
  /** 35条: 'lapsed' where the applicant was asked and let the time pass. */
  readonly explanation: 'none' | 'awaited' | 'received' | 'lapsed';
  /** 32条, for this item: 'silent' once the term has passed without an answer. */
  readonly thirdParty: 'none' | 'awaited' | 'consented' | 'objected' | 'silent';
  readonly fee: 'none' | 'awaited' | 'paid' | 'lapsed';
}

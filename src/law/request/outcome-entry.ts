/** What must stand in the decision or in the case before an outcome can be given. */
export type Requirement =
  /** Written reasons of the agency itself. */
  | 'reasons'
  /** Where, by what words and by whom it was searched. */
  | 'searchRecord'
  /** The name and contact of the agency that is responsible, or a word that it cannot be determined. */
  | 'agencyIfKnown'
  /** 文号 and day of the earlier reply. */
  | 'earlierReply'
  /** The applicant was asked to explain the reasons, and has answered or let the time pass. */
  | 'explanation'
  /** The third party was asked in writing, and has answered or let the term pass. */
  | 'consultation'
  /** The law or administrative regulation, with its provision. */
  | 'lawNamed'
  /** The 条例 has no article for it: the basis is written by hand, in the place of `lawNamed`. */
  | 'basisByHand'
  /** Where and how it can be had. */
  | 'wayToGet'
  /** A correction was notified and received. */
  | 'correctionHistory'
  /** A correction was notified and its time passed. */
  | 'correctionLapsed'
  /** A fee was notified and its time passed. */
  | 'feeLapsed'
  /** The grounds on which the withheld part rests, as codes of `denied`. */
  | 'deniedGrounds';

/** One lawful outcome as data. */
export interface OutcomeEntry {
  readonly code: string;
  readonly category: 'granted' | 'partial' | 'denied' | 'unable' | 'notProcessed' | 'other';
  readonly label: string;
  /** The legal basis; empty where it must be written by hand. */
  readonly articles: readonly string[];
  /** Whether the basis was read in the law, follows from it, or was not verified. */
  readonly basis: 'confirmed' | 'inferred' | 'unverified';
  /** The row of table three, as a row key of the form of 2019 and of that of 2021. */
  readonly reportRow2019: string;
  readonly reportRow2021: string;
  /** Whether that row is official, follows from its wording, or was not verified. */
  readonly rowSource: 'confirmed' | 'inferred' | 'unverified';
  readonly documentTitle: string;
  /** 复议前置 (行政复议法23条, from 2024-01-01): always, never, or for the part that was denied on such a ground. */
  readonly reconsiderationFirst: boolean | 'forDeniedPart';
  readonly requires: readonly Requirement[];
  /** The article that demands the reasons, where one does. */
  readonly reasonsArticle?: string;
  /** 法释〔2025〕8号 (known at second hand) counts it among what cannot be sued over; the legal check decides on the words. */
  readonly litigationDoubtful?: true;
}

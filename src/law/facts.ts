import type { Day } from './day.js';
import type { ApplicantKind, Table4Block } from './report/form.js';

/**
 * The ledger's vocabulary: everything that is ever counted, put on a clock or shown to an auditor.
 * A fact holds ids, kinds, days and digests, and no personal data, so that the ledger may live for ever.
 */
export type Fact =
  /** An item stands published; `counts` says what else of table two it adds. 条例19、20、26条. */
  | { kind: 'published'; revision: number; digest: string; indexNo: string; item: PublishedItem }
  /**
   * A published item was taken back; it stops being counted as public from its day on.
   * `publishedOn` keeps an item of an earlier year from being taken off this year's new ones; absent means the same year.
   */
  | {
      kind: 'withdrawn';
      item: PublishedItem;
      reason: string;
      replacedBy?: string;
      publishedOn?: Day;
      /** The digest of the reason that stands before the public. */
      why?: string;
    }
  /**
   * A published item gave way to its own revised version: all that it counted is taken back on the day of the revision,
   * and the revised version's `published` counts it anew, so that an item is counted once.
   */
  | { kind: 'superseded'; revision: number; item: PublishedItem }
  /** A draft was submitted for review: exactly the revision with this digest. */
  | {
      kind: 'submitted';
      revision: number;
      digest: string;
      /** The edition of the office's levels by which it is reviewed; absent for the program's own. */
      levels?: number;
    }
  /** The secrecy review of exactly this digest (条例17条; 保密法实施条例42条：先审查、后公开，逐项). */
  | ({ kind: 'secrecyReviewed'; revision: number; digest: string; verdict: Verdict } & AtLevel)
  /** The leader's decision on exactly this digest. */
  | ({ kind: 'approved'; revision: number; digest: string; verdict: Verdict } & AtLevel)
  /** The decision of a level that is neither secrecy review nor approval. */
  | ({ kind: 'levelChecked'; revision: number; digest: string; verdict: Verdict } & AtLevel)
  /** What could not be decided was put to the authority in charge or to the secrecy administration. 条例17条3款. */
  | { kind: 'reviewEscalated'; revision: number; digest: string; to: 'superior' | 'secrecyAdministration' }
  /** Its answer: it may go on, or goes back; `file` is the digest of the answer as it came. */
  | { kind: 'reviewAnswered'; revision: number; digest: string; verdict: Verdict; file?: string }
  /** The office settled by which levels it reviews what is submitted from now on; `digest` is of the edition. 条例17条. */
  | { kind: 'reviewLevelsSet'; version: number; digest: string }
  /** Something of table two that need not be a published page: a decision, a purchase, a fee, a list of items. */
  | { kind: 'businessRecorded'; counts: Counted }
  /** A balance that stood before this ledger began, e.g. from the report of last year. */
  | { kind: 'openingStated'; counts: Counted }
  /** A request was received; the day of the fact is the day of receipt of 条例31条. */
  | { kind: 'requestReceived'; applicant: ApplicantKind; number?: string }
  /** A request ended with this outcome: a row key of table three below `result.`. */
  | { kind: 'requestClosed'; applicant: ApplicantKind; outcome: string }
  /** A dated event of a request's clock, e.g. `extended` by so many working days; `amount` in yuan where a fee is noticed or paid. */
  | { kind: 'requestEvent'; event: string; days?: number; amount?: string }
  /** A step of a request's procedure: the act, and the stage it led to; `court` where the legal check left the way to court untold. */
  | { kind: 'requestStepped'; act: string; stage: string; court?: 'untold' }
  /** One item of a request was decided with this outcome, a code of the outcomes of 条例36条. */
  | { kind: 'requestItemDecided'; item: number; outcome: string }
  /** The decision on an item was taken back, to be made anew. */
  | { kind: 'requestItemReopened'; item: number }
  /** A letter was issued in a request: its kind, 文号 and the digest of exactly what was sent. */
  | { kind: 'letterIssued'; letter: string; docNo: string | null; digest: string }
  /** The office put its own template in the place of a letter's, or took the default back (`digest` null). */
  | { kind: 'templateChanged'; letter: string; digest: string | null }
  /** A letter was served; the day of the fact is that of signing or of posting (国办公开办函〔2016〕235号). */
  | { kind: 'letterServed'; letter: string; method: 'direct' | 'entrusted' | 'post' | 'internet' }
  /** A file was put into a case: what it is for, and the digest of its plain bytes. */
  | { kind: 'fileAdded'; purpose: string; digest: string }
  /** A file that is given out was made of an original of the case, with this digest. 条例37条. */
  | { kind: 'fileReleased'; digest: string; from: string }
  /** What was sent over the portal was not taken as an application; its subject is the submission. */
  | { kind: 'submissionRefused' }
  /** Mail was signed for; its subject is the entry of the mail register. */
  | { kind: 'mailSigned' }
  /** Mail that was signed for holds no application. */
  | { kind: 'mailDismissed' }
  /** What the applicant sent of this kind was taken into the case, or was not. */
  | { kind: 'postTaken'; what: string }
  | { kind: 'postRefused'; what: string }
  /** An answer was released to the public; `digest` is that of texts and files, `names` that of the files' names and types. */
  | { kind: 'answerReleased'; digest: string; names?: string }
  /** A released answer was taken back; `why` is the digest of the reason that stands before the public. */
  | { kind: 'answerWithdrawn'; why?: string }
  /** What was given to an applicant was drafted for publication, by the id of the draft. 条例44条. */
  | { kind: 'answerPromoted'; document: string }
  /** Requests that were open before this ledger began. */
  | { kind: 'requestsCarriedIn'; applicant: ApplicantKind; count: number }
  /** A review or a lawsuit began. */
  | { kind: 'remedyFiled'; block: Table4Block }
  /** A review or a lawsuit ended. */
  | { kind: 'remedyConcluded'; block: Table4Block; result: 'upheld' | 'corrected' | 'other' }
  /** The annual report of a year was signed; `digest` freezes its figures. */
  | { kind: 'reportSigned'; year: number; digest: string }
  /** The signed annual report was published. */
  | { kind: 'reportPublished'; year: number; digest: string }
  /** A report made elsewhere was taken in; `file` is the digest of the original. */
  | { kind: 'reportImported'; year: number; file: string; findings: number }
  /** The notice of holidays of a year was entered, or its corrected one; `digest` is that of the notice as it is kept. */
  | { kind: 'calendarEntered'; year: number; digest: string }
  /** Everything of a revision was read for personal data and marks of secrecy; so many findings need a decision. */
  | { kind: 'checkRun'; findings: number }
  /** A finding was decided on: its keyed hash, and as what it was taken; `digest` is that of the decision's id, revision, basis and reason. */
  | { kind: 'checkDecided'; finding: string; verdict: 'falseAlarm' | 'mustBePublic'; digest?: string }
  /** An edition of the catalogue was put in force; `digest` is that of its rows. 条例12条. */
  | { kind: 'catalogueChanged'; version: number; digest: string }
  /** An approved revision was set to come before the public at an instant (ISO 8601); null where that was taken back. */
  | { kind: 'versionScheduled'; revision: number; digest: string; at: string | null }
  /** What is not public was entered into the register, or assessed again: kept until `due`, or to be made public. 条例18条. */
  | {
      kind: 'openAttributeAssessed';
      revision: number;
      digest: string;
      attribute: 'onRequest' | 'closed';
      ground: string;
      verdict: 'entered' | 'kept' | 'opened';
      due: Day | null;
    }
  /** An item was brought over from elsewhere as a draft, with the 索引号 that it had there; `file` is the digest of the table. */
  | { kind: 'itemImported'; indexNo: string | null; file: string }
  /** What the office says of itself was changed; `digest` is that of the version as it is kept. 条例12条. */
  | { kind: 'profileChanged'; version: number; digest: string }
  /** The guide of a year was issued; its subject is the issue, `digest` that of the text as it is frozen. 条例12条. */
  | { kind: 'guideIssued'; year: number; digest: string }
  /** It was stated that nothing arose under an entry of the catalogue up to a day; `entry` is its key. */
  | { kind: 'nothingStated'; entry: string; asOf: Day }
  /** Another confirmed that statement: from now on the public reads it. */
  | { kind: 'nothingConfirmed'; entry: string; asOf: Day }
  /** Or another returned it for correction, and the public never read it. */
  | { kind: 'nothingReturned'; entry: string; asOf: Day }
  /** The county's platform took an item, or that it was withdrawn; `first` where it never took the item before. */
  | {
      kind: 'itemDelivered';
      channel: 'countyPlatform';
      revision: number;
      message: 'publish' | 'withdraw';
      first: boolean;
    }
  /** So many public items of a period were given to the archive or the library; `digest` is that of their list. 条例25条. */
  | {
      kind: 'handedOver';
      receiver: 'archive' | 'library';
      periodFrom: Day;
      periodTo: Day;
      count: number;
      digest: string;
    }
  /** A person was given a duty, by id. */
  | { kind: 'dutyGiven'; person: string; duty: string };

export type FactKind = Fact['kind'];
export type Verdict = 'passed' | 'returned';

/** Which level of a review decided, and the stage that it led to; absent where the program's own levels say both. */
export interface AtLevel {
  readonly level?: string;
  readonly stage?: 'submitted' | 'reviewed' | 'approved';
}

/** What a published item is, for counting. */
export interface PublishedItem {
  /** Catalogue entry, e.g. `art20_01`. */
  readonly entry: string;
  /** What kind of publication this is, for the narrative's counts. */
  readonly nature: ItemNature;
  /** Village or township level, web or board: the channels it went to. */
  readonly channels: readonly string[];
  readonly counts?: Counted;
  /**
   * The day it was made (成文日期), for items that table two counts: made in December and published in January, a
   * document is one of the old year's 新制作, and of the new year's 新公开. Absent, it counts as made when published.
   */
  readonly madeOn?: Day;
  /** True where it was published after its term (条例26条 or the entry's own). */
  readonly late?: boolean;
}

/** original 本机关制作 · repost 转发上级 · notice 公示公告 · topical 热点信息. */
export type ItemNature = 'original' | 'repost' | 'notice' | 'topical';

/** What one record adds to table two. Amounts are decimal strings in 万元 with up to four places. */
export type Counted =
  | { what: 'normativeDocument'; step: 'issued' | 'repealed'; count?: number }
  | { what: 'rule'; step: 'issued' | 'repealed'; count?: number }
  | { what: 'decision'; row: DecisionRow; count?: number }
  | { what: 'itemList'; row: DecisionRow | 'administrativeFees'; change: number }
  | { what: 'procurement'; amount: string; count?: number }
  | { what: 'feeCollected'; amount: string };

export type DecisionRow =
  | 'administrativeLicense'
  | 'otherExternalServices'
  | 'administrativePenalty'
  | 'administrativeCompulsion';

/** A fact as it stands in the ledger. */
export type RecordedFact = Fact & {
  /** Position in the office's chain, from 1. */
  readonly seq: number;
  readonly office: string;
  /** The day it concerns (Asia/Shanghai). */
  readonly day: Day;
  /** The record it is about: a document, a request, a report. */
  readonly subject: string;
};

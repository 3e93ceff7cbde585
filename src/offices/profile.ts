/** What the guide of 条例12条 says about the disclosure office. */
export interface OfficeProfile {
  readonly unit?: string;
  readonly address?: string;
  readonly postcode?: string;
  readonly phone?: string;
  readonly fax?: string;
  readonly email?: string;
  readonly hours?: string;
  readonly leader?: string;
  readonly orgDuties?: string;
  readonly intro?: string;
  /** The people's government to which its replies can be taken for review (行政复议法24条), in full. */
  readonly reviewBody?: string;
  /** The court before which its replies can be sued over, in full. */
  readonly court?: string;
  /** Name and address of the review body's online way (行政复议法22条); absent where it has announced none. */
  readonly onlineReview?: string;
}

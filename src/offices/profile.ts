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
}

import type { DisclosureOffice } from '../law/guide/disclosure-office.js';

/** What an office has entered of itself: what the guide of 条例12条 says, and what its letters need besides. */
export interface OfficeProfile extends DisclosureOffice {
  /** 机关代字 of its 文号, e.g. 示公复 for 示公复〔2026〕1号; the system makes one of the short name where it is absent. */
  readonly docNoPrefix?: string;
  /** 网站标识码: ten signs, given to government sites by the authority. */
  readonly siteIdCode?: string;
}

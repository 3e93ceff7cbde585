import type { DisclosureOffice } from '../../law/guide/disclosure-office.js';
import { contactRows } from '../../law/guide/guide-text.js';
import { GuideBlocks } from './guide-blocks.js';

/** The disclosure office as 条例12条 asks; only what is known. */
export function Contacts({ office }: { readonly office: DisclosureOffice }) {
  return <GuideBlocks blocks={[{ kind: 'rows', rows: contactRows(office) }]} />;
}

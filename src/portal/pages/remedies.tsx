import type { DisclosureOffice } from '../../law/guide/disclosure-office.js';
import { remedyBlocks } from '../../law/guide/remedy-blocks.js';
import { GuideBlocks } from './guide-blocks.js';

/** What can be done against an answer, or against none; a refusal of information goes to review first. */
export function Remedies({ office }: { readonly office: DisclosureOffice }) {
  return <GuideBlocks blocks={remedyBlocks(office)} />;
}

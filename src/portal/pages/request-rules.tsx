import { requestBlocks } from '../../law/guide/request-blocks.js';
import { GuideBlocks } from './guide-blocks.js';

/** What 条例27 to 42条 say to somebody who wants to ask, in short. */
export function RequestRules() {
  return <GuideBlocks blocks={requestBlocks()} />;
}

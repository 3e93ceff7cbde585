import type { ReleaseInput } from '../../../src/requests/act-contract.js';
import type { FileFinding } from '../../../src/requests/case-contract.js';

export interface Choice {
  readonly how: 'mask' | 'keep';
  readonly reason: string;
}
export type Choices = Readonly<Record<string, Choice>>;

/** What no program can read or clean: a person looks at it and says that it may leave. */
export const isUnread = ({ kind }: FileFinding): boolean => kind === 'unread';

const secret =
  '文件有国家秘密标志，不得对外提供。已经解密的，请以去掉标志的版本作为原件重新上传；没有解密的，请作出不予公开的决定（条例第十四条）。';

/** Why the file cannot be made yet; null once every finding is masked or kept with a reason. 条例14、37条. */
export function choiceLacks(findings: readonly FileFinding[], choices: Choices): string | null {
  if (findings.some(({ kind, certain }) => kind === 'secrecyMark' && certain)) return secret;
  const open = findings.filter(({ id }) => choices[id] === undefined).length;
  if (open > 0) return `还有 ${open} 处没有选择。`;
  const bare = findings.filter(({ id }) => choices[id]?.how === 'keep' && choices[id].reason.trim() === '').length;
  return bare > 0 ? `有 ${bare} 处选择保留，请写明理由。` : null;
}

/** The choices with everything masked that can be; what no program can mask keeps its choice. */
export function allMasked(findings: readonly FileFinding[], choices: Choices): Choices {
  const masked = findings.filter((finding) => !isUnread(finding));
  return { ...choices, ...Object.fromEntries(masked.map(({ id }) => [id, { how: 'mask' as const, reason: '' }])) };
}

/** The release as it is sent; `words` are the further words to remove, one a line. */
export function releaseOf(findings: readonly FileFinding[], choices: Choices, words: string): ReleaseInput {
  return {
    decisions: findings.flatMap(({ id }) => {
      const choice = choices[id];
      if (choice === undefined) return [];
      return [{ finding: id, how: choice.how, reason: choice.how === 'keep' ? choice.reason.trim() : '' }];
    }),
    remove: [...new Set(words.split('\n').map((line) => line.trim()))].filter((line) => line !== ''),
  };
}

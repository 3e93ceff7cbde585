/** A dated event of a request that moves money; `amount` in yuan with up to two places, as the ledger has it. */
export interface FeeFact {
  readonly event: string;
  readonly amount?: string | undefined;
}

/**
 * The sentence on the fee for section six of the annual report, from the fee events of the year: notices issued and their
 * sum, and what was collected. What the official form demands here is not verified. Throws on a malformed amount.
 */
export function feeLine(facts: readonly FeeFact[]): string {
  const notices = facts.filter(({ event }) => event === 'feeNotified');
  const collected = sum(facts.filter(({ event }) => event === 'feePaid'));
  if (notices.length === 0 && collected === 0) return '本年度未收取信息处理费。';
  return `本年度发出收费通知${notices.length}件，总金额${inYuan(sum(notices))}元，实际收取${inYuan(collected)}元。`;
}

/** In fen, so that no part of a yuan is lost. */
function sum(facts: readonly FeeFact[]): number {
  return facts.reduce((total, { amount }) => {
    const [, yuan, fen = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(amount ?? '') ?? [];
    if (yuan === undefined) throw new Error(`not an amount in yuan: ${JSON.stringify(amount)}`);
    return total + Number(yuan) * 100 + Number(fen.padEnd(2, '0'));
  }, 0);
}

function inYuan(fen: number): string {
  return String(fen / 100);
}

import type { Counted, DecisionRow } from '../facts.js';
import { table2Address } from './address.js';
import { amountOf } from './amount.js';
import type { FormVersion } from './form.js';
import { absent, type Sink, slotsOf } from './slots.js';

/** What records add to table two: documents, items, decisions, purchases and fees. */
export function table2Contributions(version: FormVersion) {
  const slot = slotsOf(version);
  const add = (sink: Sink, target: number, by: number): void => {
    if (target !== absent) sink.count(target, by);
  };
  const documentRow = (key: string) => {
    const at = (column: string): number => slot(table2Address(key, column));
    return {
      newlyMade: at('newlyMade'),
      newlyPublished: at('newlyPublished'),
      totalPublished: at('totalPublished'),
      issued: at('issued'),
      repealed: at('repealed'),
      inForce: at('inForce'),
    };
  };
  const itemRow = (key: string) => {
    const at = (column: string): number => slot(table2Address(key, column));
    return { prior: at('priorYearItems'), change: at('change'), decisions: at('decisions') };
  };
  const documents = {
    rule: documentRow('art20_1.rules'),
    normativeDocument: documentRow('art20_1.normativeDocuments'),
  };
  const items: Record<DecisionRow | 'administrativeFees', ReturnType<typeof itemRow>> = {
    administrativeLicense: itemRow('art20_5.administrativeLicense'),
    otherExternalServices: itemRow('art20_5.otherExternalServices'),
    administrativePenalty: itemRow('art20_6.administrativePenalty'),
    administrativeCompulsion: itemRow('art20_6.administrativeCompulsion'),
    administrativeFees: itemRow('art20_8.administrativeFees'),
  };
  const purchases = slot('table2/art20_9.centralizedProcurement/procurementItems');
  const purchaseAmount = slot('table2/art20_9.centralizedProcurement/procurementAmount');
  const feeAmount = slot('table2/art20_8.administrativeFees/amountCollected');

  return {
    made(counts: Counted, sign: 1 | -1, inYear: boolean, sink: Sink): void {
      switch (counts.what) {
        case 'rule':
        case 'normativeDocument': {
          const row = documents[counts.what];
          const count = sign * (counts.count ?? 1);
          add(sink, row.inForce, counts.step === 'issued' ? count : -count);
          if (!inYear) return;
          if (counts.step === 'repealed') {
            add(sink, row.repealed, count);
          } else {
            add(sink, row.newlyMade, count);
            add(sink, row.issued, count);
          }
          return;
        }
        case 'itemList':
          add(sink, inYear ? items[counts.row].change : items[counts.row].prior, sign * counts.change);
          return;
        case 'decision':
          if (inYear) add(sink, items[counts.row].decisions, sign * (counts.count ?? 1));
          return;
        case 'procurement':
          if (!inYear || purchases === absent) return;
          sink.count(purchases, sign * (counts.count ?? 1));
          sink.amount(purchaseAmount, BigInt(sign) * amountOf(counts.amount));
          return;
        case 'feeCollected':
          if (inYear && feeAmount !== absent) sink.amount(feeAmount, BigInt(sign) * amountOf(counts.amount));
          return;
      }
    },
    published(counts: Counted, sign: 1 | -1, isNew: boolean, sink: Sink): void {
      if (counts.what !== 'rule' && counts.what !== 'normativeDocument') return;
      if (counts.step !== 'issued') return;
      const row = documents[counts.what];
      add(sink, row.totalPublished, sign * (counts.count ?? 1));
      if (isNew) add(sink, row.newlyPublished, sign * (counts.count ?? 1));
    },
    opening(counts: Counted, sink: Sink): void {
      if (counts.what === 'itemList') {
        add(sink, items[counts.row].prior, counts.change);
        return;
      }
      if (counts.what !== 'rule' && counts.what !== 'normativeDocument') return;
      const row = documents[counts.what];
      const count = counts.count ?? 1;
      add(sink, row.inForce, counts.step === 'issued' ? count : -count);
      if (counts.step === 'issued') add(sink, row.totalPublished, count);
    },
  };
}

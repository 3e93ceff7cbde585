import { table4Address } from './address.js';
import { type FormVersion, type Table4Block, table4Blocks } from './form.js';
import { type Sink, slotsOf } from './slots.js';

/**
 * What the beginning and the end of a review or lawsuit add to the 总计 of its block in the report of a year: a case
 * counts in every year from its filing to the year it ended, so that it stands once under its result and before that
 * under 尚未审结. How cases that run over more than one year are counted officially is unverified.
 * `inYear`: whether it ended in the year of the report. Facts of later years are not for this function.
 */
export function addsToRemedyTotal(kind: 'remedyFiled' | 'remedyConcluded', inYear: boolean): 1 | 0 | -1 {
  if (kind === 'remedyFiled') return 1;
  return inYear ? 0 : -1;
}

/** What reviews and lawsuits add to table four. */
export function remedyContributions(version: FormVersion) {
  const slot = slotsOf(version);
  const blockSlots = (key: Table4Block) => ({
    upheld: slot(table4Address(key, 'upheld')),
    corrected: slot(table4Address(key, 'corrected')),
    other: slot(table4Address(key, 'other')),
    pending: slot(table4Address(key, 'pending')),
    total: slot(table4Address(key, 'total')),
  });
  const blocks = new Map(table4Blocks.map((block) => [block.key, blockSlots(block.key)]));
  const of = (key: Table4Block): ReturnType<typeof blockSlots> => {
    const found = blocks.get(key);
    if (found === undefined) throw new Error(`unknown block of table four: ${key}`);
    return found;
  };
  return {
    filed(block: Table4Block, sink: Sink): void {
      sink.count(of(block).pending, 1);
      sink.count(of(block).total, addsToRemedyTotal('remedyFiled', true));
    },
    concluded(block: Table4Block, result: 'upheld' | 'corrected' | 'other', inYear: boolean, sink: Sink): void {
      sink.count(of(block).pending, -1);
      if (inYear) sink.count(of(block)[result], 1);
      sink.count(of(block).total, addsToRemedyTotal('remedyConcluded', inYear));
    },
  };
}

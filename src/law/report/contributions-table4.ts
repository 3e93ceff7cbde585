import { table4Address } from './address.js';
import { type FormVersion, type Table4Block, table4Blocks } from './form.js';
import { type Sink, slotsOf } from './slots.js';

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
      sink.count(of(block).total, 1);
    },
    concluded(block: Table4Block, result: 'upheld' | 'corrected' | 'other', inYear: boolean, sink: Sink): void {
      sink.count(of(block).pending, -1);
      if (inYear) sink.count(of(block)[result], 1);
      else sink.count(of(block).total, -1);
    },
  };
}

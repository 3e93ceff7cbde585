import { allow, type Outcome, refuse } from '../refusal.js';
import { table2Address, table3Address, table3Columns, table4Address } from './address.js';
import { type Amount, formatAmount, parseAmount } from './amount.js';
import { countIn, isBlank } from './cell-values.js';
import {
  type CellAddress,
  type CellValue,
  type FormVersion,
  formOf,
  type ReportTables,
  type Table4Block,
  table4Blocks,
  table4Columns,
} from './form.js';

/** The tables of one office that go into a sum. */
export interface OfficeTables {
  readonly office: string;
  readonly tables: ReportTables;
}

/** Several offices' tables in one, and for every cell what each office put into it, blanks as they stood. */
export interface RolledUp {
  readonly tables: ReportTables;
  readonly provenance: ReadonlyMap<CellAddress, readonly { readonly office: string; readonly value: CellValue }[]>;
}

/**
 * Sums tables of one form cell by cell, so that a set of balancing tables balances in sum.
 * A cell blank everywhere stays blank; a blank among numbers adds nothing and is still seen in the provenance.
 * Where any office gives 其他处理 in one row, all do: the parts of the others cannot be told apart in the sum.
 * Refuses an empty set, mixed forms, and an office given twice.
 */
export function rollUp(offices: readonly OfficeTables[]): Outcome<RolledUp> {
  const first = offices[0];
  if (first === undefined) return refuse('roll-up-empty', '没有可以汇总的年度报告。');
  const form = first.tables.form;
  if (offices.some((office) => office.tables.form !== form)) {
    return refuse('roll-up-mixed-forms', '两种格式的年度报告不能汇总在一张表里。');
  }
  if (new Set(offices.map((office) => office.office)).size !== offices.length) {
    return refuse('roll-up-twice', '同一机构的年度报告只能汇总一次。');
  }
  const single = offices.some((office) => office.tables.table3['result.other'] !== undefined);
  const inputs = single ? offices.map(withSingleOther) : offices;
  const provenance = new Map<CellAddress, { office: string; value: CellValue }[]>();
  const sum = (address: CellAddress, amount: boolean, value: (tables: ReportTables) => CellValue): CellValue => {
    const values = inputs.map((input) => ({ office: input.office, value: value(input.tables) }));
    provenance.set(address, values);
    return sumOf(
      values.map((entry) => entry.value),
      amount,
      form,
    );
  };
  const table2: Record<string, Record<string, CellValue>> = {};
  for (const group of formOf(form).table2) {
    for (const row of group.rows) {
      const key = `${group.key}.${row.key}`;
      table2[key] = Object.fromEntries(
        group.columns.map((column) => [
          column.key,
          sum(
            table2Address(key, column.key),
            column.value === 'amount',
            (tables) => tables.table2[key]?.[column.key] ?? null,
          ),
        ]),
      );
    }
  }
  const table3: Record<string, CellValue[]> = {};
  for (const row of new Set(inputs.flatMap((input) => Object.keys(input.tables.table3)))) {
    table3[row] = table3Columns.map((column, index) =>
      sum(table3Address(row, column.key), false, (tables) => tables.table3[row]?.[index] ?? null),
    );
  }
  const block = (key: Table4Block): CellValue[] =>
    table4Columns.map((column, index) =>
      sum(table4Address(key, column.key), false, (tables) => tables.table4[key][index] ?? null),
    );
  const table4 = Object.fromEntries(table4Blocks.map(({ key }) => [key, block(key)])) as Record<
    Table4Block,
    CellValue[]
  >;
  return allow({ tables: { form, table2, table3, table4 }, provenance });
}

function sumOf(values: readonly CellValue[], amount: boolean, form: FormVersion): CellValue {
  if (values.every(isBlank)) return null;
  if (!amount) return values.reduce<number>((before, value) => before + countIn(value), 0);
  const total = values.reduce<Amount>(
    (before, value) => before + (isBlank(value) ? 0n : (parseAmount(String(value)) ?? 0n)),
    0n,
  );
  return formatAmount(total, form === '2019' ? 'fourPlaces' : 'shortest');
}

const otherParts = ['result.other.overdueCorrection', 'result.other.overdueFee', 'result.other.misc'];

function withSingleOther(input: OfficeTables): OfficeTables {
  const rows = input.tables.table3;
  if (rows['result.other'] !== undefined) return input;
  const kept = Object.entries(rows).filter(([key]) => !otherParts.includes(key));
  const single = table3Columns.map((_, index) =>
    sumOf(
      otherParts.map((key) => rows[key]?.[index] ?? null),
      false,
      input.tables.form,
    ),
  );
  const at = kept.findIndex(([key]) => key === 'result.total');
  kept.splice(at === -1 ? kept.length : at, 0, ['result.other', single]);
  return { office: input.office, tables: { ...input.tables, table3: Object.fromEntries(kept) } };
}

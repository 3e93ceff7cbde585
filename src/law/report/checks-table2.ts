import { cellsOf, table2Address, valueAt } from './address.js';
import { formatAmount, parseAmount } from './amount.js';
import { countIn, isBlank, sumInWords } from './cell-values.js';
import type { Finding } from './finding.js';
import { type CellValue, formOf, type ReportTables } from './form.js';

function cell(tables: ReportTables, row: string, column: string): CellValue {
  return tables.table2[row]?.[column] ?? null;
}

/**
 * C6 (form of 2021): documents in force are those of last year and the issued less the repealed.
 * A warning, since documents also lapse with time or pass to another body.
 */
export function checkInForce(tables: ReportTables, previous: ReportTables): Finding[] {
  if (tables.form !== '2021' || previous.form !== '2021') return [];
  return [
    { key: 'art20_1.rules', label: '规章' },
    { key: 'art20_1.normativeDocuments', label: '行政规范性文件' },
  ].flatMap(({ key, label }): Finding[] => {
    if (isBlank(cell(previous, key, 'inForce'))) return [];
    const before = countIn(cell(previous, key, 'inForce'));
    const [issued, repealed, now] = ['issued', 'repealed', 'inForce'].map((column) =>
      countIn(cell(tables, key, column)),
    ) as [number, number, number];
    const expected = before + issued - repealed;
    if (now === expected) return [];
    return [
      {
        check: 'C6',
        severity: 'warning',
        place: `表二·${label}·现行有效件数`,
        sentence: `现行有效填${now}件，上年现行有效${before}＋本年制发${issued}－本年废止${repealed}＝${expected}件；有效期届满等原因造成的，请附说明。`,
        address: table2Address(key, 'inForce'),
      },
    ];
  });
}

/** C7 (trial form): the items of the prior year are those that last year's report began with, and its change. */
export function checkItemCounts(tables: ReportTables, previous: ReportTables): Finding[] {
  if (tables.form !== '2019' || previous.form !== '2019') return [];
  return cellsOf('2019')
    .filter((place) => place.column === 'priorYearItems')
    .flatMap((place): Finding[] => {
      if (isBlank(cell(previous, place.row, 'priorYearItems'))) return [];
      const before = countIn(cell(previous, place.row, 'priorYearItems'));
      const change = countIn(cell(previous, place.row, 'change'));
      const now = countIn(valueAt(tables, place));
      if (now === before + change) return [];
      return [
        {
          check: 'C7',
          severity: 'warning',
          place: place.place,
          sentence: `上一年项目数量填${now}项，上年报告的项目数量与增减为${sumInWords([before, change])}＝${before + change}项。`,
          address: place.address,
        },
      ];
    });
}

/** C10: a township government makes no rules, so the row 规章 should be 0 throughout. */
export function checkTownshipRules(tables: ReportTables): Finding[] {
  const columns = formOf(tables.form).table2.find((group) => group.key === 'art20_1')?.columns ?? [];
  return columns.flatMap((column): Finding[] => {
    const value = countIn(cell(tables, 'art20_1.rules', column.key));
    if (value === 0) return [];
    return [
      {
        check: 'C10',
        severity: 'warning',
        place: `表二·规章·${column.label}`,
        sentence: `乡镇人民政府没有规章制定权，本格应为0，现填${value}。`,
        address: table2Address('art20_1.rules', column.key),
      },
    ];
  });
}

/** F1 (trial form): the amount of procurement is written with four places where the heading asks for
 * them: ours does, that of a report read in is not known. Zero may stand as 0. */
export function checkProcurementPlaces(tables: ReportTables): Finding[] {
  if (tables.form !== '2019') return [];
  const value = cell(tables, 'art20_9.centralizedProcurement', 'procurementAmount');
  const text = typeof value === 'number' ? String(value) : value;
  const amount = text === null ? null : parseAmount(text);
  if (text === null || amount === null || amount === 0n || /\.\d{4}$/.test(text)) return [];
  return [
    {
      check: 'F1',
      severity: 'warning',
      place: '表二·政府集中采购·采购总金额',
      sentence: `采购总金额填“${text}”；表头写明保留4位小数的，应写为${formatAmount(amount, 'fourPlaces')}。`,
      address: table2Address('art20_9.centralizedProcurement', 'procurementAmount'),
    },
  ];
}

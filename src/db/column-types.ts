import pg from 'pg';

const INT8 = 20;
const INT8_ARRAY = 1016;
const DATE = 1082;
const DATE_ARRAY = 1182;
const TEXT_ARRAY = 1009;

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 beyond 2^53 in the database: ${text}`);
  return value;
}

// The published types know built-in ids as an enumeration only; arrays are missing from it.
const typeParser = pg.types.getTypeParser as (
  oid: number,
  format: 'text' | 'binary',
) => (text: string) => (string | null)[];
const asTexts: (text: string) => (string | null)[] = typeParser(TEXT_ARRAY, 'text');

/**
 * How column values arrive: int8 as number (throws beyond 2^53), date as 'YYYY-MM-DD' without any time zone,
 * numeric as string, the rest as `pg` has it. Of our own connections only; nothing global is changed.
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format === 'binary') return pg.types.getTypeParser(oid, 'binary');
    if (oid === INT8) return wholeNumber;
    if (oid === INT8_ARRAY) return (text: string) => asTexts(text).map((v) => (v === null ? null : wholeNumber(v)));
    if (oid === DATE) return (text: string) => text;
    if (oid === DATE_ARRAY) return asTexts;
    return pg.types.getTypeParser(oid, 'text');
  }) as typeof pg.types.getTypeParser,
};

/** What stands in the form, as it was typed: kept so that a mistake in one field costs nothing in another. */
export interface Typed {
  readonly kind: string;
  readonly name: string;
  readonly idKind: string;
  readonly idNumber: string;
  readonly legalRepresentative: string;
  readonly contact: string;
  readonly phone: string;
  readonly address: string;
  readonly email: string;
  readonly items: readonly string[];
  readonly form: string;
  readonly provision: string;
}

/** The fields that hold one text. */
export type FieldName = Exclude<keyof Typed, 'items'>;
export const fieldNames: readonly FieldName[] = [
  'kind',
  'name',
  'idKind',
  'idNumber',
  'legalRepresentative',
  'contact',
  'phone',
  'address',
  'email',
  'form',
  'provision',
];

/**
 * Reads what a browser sent. Characters that no keyboard writes or that turn a line around are dropped; only what is asked
 * for may have lines.
 */
export function readTyped(sent: URLSearchParams): Typed {
  const one = (name: string) => clean(sent.get(name) ?? '').replace(/\s+/gu, ' ');
  const fields = Object.fromEntries(fieldNames.map((name) => [name, one(name)])) as Record<FieldName, string>;
  return { ...fields, items: sent.getAll('item').map(clean) };
}

function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cf}/gu, '')
    .trim();
}

/** An empty form. */
export const untouched: Typed = readTyped(new URLSearchParams('item='));

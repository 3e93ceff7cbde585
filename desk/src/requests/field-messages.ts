import type { FormInstance } from 'antd';

/** The place of a field in a form: `['applicant', 'name']`, `['items', 0]`. */
export type FieldPath = (string | number)[];

/** The place that a message of the server names: `items.0` is the first of the items. */
export function pathOf(name: string): FieldPath {
  return name.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Puts every message under its field and goes to the first. */
export function showMessages(form: FormInstance, messages: Readonly<Record<string, string>>): void {
  const fields = Object.entries(messages).map(([name, text]) => ({ name: pathOf(name), errors: [text] }));
  form.setFields(fields as Parameters<typeof form.setFields>[0]);
  const first = fields[0];
  if (first !== undefined) form.scrollToField(first.name, { block: 'center', focus: true });
}

/** Takes the messages away, before what is typed is looked at again. */
export function clearMessages(form: FormInstance): void {
  const named = form.getFieldsError().filter(({ errors }) => errors.length > 0);
  form.setFields(named.map(({ name }) => ({ name, errors: [] })));
}

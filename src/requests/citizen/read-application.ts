import { type Application, applicationSchema } from '../intake-contract.js';
import type { FieldName, Typed } from './typed.js';

/** A sentence for each field that is not as 条例29条 asks; `items` speaks of all, a number of one of them. */
export type Mistakes = ReadonlyMap<FieldName | 'items' | number, string>;

/** The application that was typed, or what is wrong with it, field by field. Empty items are left out. */
export function readApplication(typed: Typed): { application: Application } | { mistakes: Mistakes } {
  const places = typed.items.flatMap((item, at) => (item === '' ? [] : [at]));
  const { kind, name, idKind, idNumber, phone, address } = typed;
  const parsed = applicationSchema.safeParse({
    applicant: { kind, name, idKind, idNumber, phone, address, ...organisation(typed), ...given('email', typed) },
    items: places.map((at) => typed.items[at]),
    form: typed.form,
    provision: typed.provision,
  });
  const mistakes = new Map<FieldName | 'items' | number, string>();
  for (const { path, message } of parsed.error?.issues ?? []) {
    const [part, at] = path;
    const field = part === 'applicant' ? (at as FieldName) : (part as FieldName | 'items');
    const place = field === 'items' && typeof at === 'number' ? (places[at] ?? field) : field;
    if (!mistakes.has(place)) mistakes.set(place, `${message}。`);
  }
  for (const [field, sentence] of missing(typed)) if (!mistakes.has(field)) mistakes.set(field, sentence);
  return parsed.success && mistakes.size === 0 ? { application: parsed.data } : { mistakes };
}

/** What the form asks beyond the shape: 身份证明 and 联系方式 (条例29条1项), and an address for the way that was chosen. */
function missing(typed: Typed): [FieldName, string][] {
  const found: [FieldName, string][] = [];
  if (typed.idKind === '') found.push(['idKind', '请填写证件名称。']);
  if (typed.idNumber === '') found.push(['idNumber', '请填写证件号码。']);
  if (typed.phone === '') found.push(['phone', '请填写联系电话。']);
  else if (!/^[\d\-+() （）转]{5,40}$/.test(typed.phone)) found.push(['phone', '联系电话只能由数字、横线和括号组成。']);
  if (typed.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.email))
    found.push(['email', '电子邮箱的写法不正确。']);
  if (typed.provision === 'post' && typed.address === '')
    found.push(['address', '选择邮寄的，请填写能够收到邮件的通信地址。']);
  if (typed.provision === 'email' && typed.email === '') found.push(['email', '选择电子邮件的，请填写电子邮箱。']);
  return found;
}

/** A person has no 法定代表人; what was typed there before 自然人 was chosen is left out. */
function organisation(typed: Typed) {
  if (typed.kind === 'naturalPerson') return {};
  return { ...given('legalRepresentative', typed), ...given('contact', typed) };
}

function given(field: FieldName, typed: Typed): Partial<Record<FieldName, string>> {
  return typed[field] === '' ? {} : { [field]: typed[field] };
}

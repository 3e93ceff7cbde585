import type { Applicant, Application, Registration } from '../../../src/requests/intake-contract.js';
import { channelFacts } from './intake-words.js';

/** The form as it is typed: nothing need be there yet. */
export interface RegisterValues extends Partial<Pick<Registration, 'channel' | 'form' | 'provision'>> {
  readonly submittedOn?: string | undefined;
  readonly signedOn?: string | undefined;
  readonly confirmedOn?: string | undefined;
  readonly applicant?: { readonly [K in keyof Applicant]?: Applicant[K] | undefined };
  readonly items?: readonly (string | undefined)[];
}

/** Where an application came from, where it did not come over the counter. */
export type Source =
  | {
      readonly from: 'mail';
      readonly id: string;
      readonly mailNo: string;
      readonly carrier: string;
      readonly signedOn: string;
    }
  | {
      readonly from: 'submission';
      readonly id: string;
      readonly number: string;
      readonly submittedOn: string;
      readonly application: Application;
    };

/** The form as it is opened. A letter whose postmark cannot be read counts as posted on the day it was signed for. */
export function firstValues(source: Source | null, today: string): RegisterValues {
  const plain: RegisterValues = { applicant: { kind: 'naturalPerson' }, items: [''], form: 'paper', provision: 'post' };
  if (source === null) return { ...plain, channel: 'inPerson', submittedOn: today };
  if (source.from === 'mail') {
    return { ...plain, channel: 'registeredMail', submittedOn: source.signedOn, signedOn: source.signedOn };
  }
  const { applicant, items, form, provision } = source.application;
  return { applicant, items: [...items], form, provision, channel: 'internet', submittedOn: source.submittedOn };
}

/** What is sent: of days and of the applicant only what the channel and the kind of applicant ask for. */
export function registrationOf(values: RegisterValues, source: Source | null): Registration {
  const { channel, form, provision, submittedOn = '' } = values;
  const decides = channel === undefined ? null : channelFacts[channel].decides;
  return {
    applicant: applicantOf(values.applicant ?? {}),
    items: (values.items ?? []).map((item) => item ?? ''),
    form,
    provision,
    channel,
    submittedOn,
    // The deciding day is named even where it is empty, so that its message stands at its field.
    ...(decides === null ? {} : { [decides]: values[decides] ?? '' }),
    ...(source === null ? {} : { [source.from]: source.id }),
  } as Registration;
}

function applicantOf(typed: NonNullable<RegisterValues['applicant']>): Applicant {
  const { kind, name = '', idKind = '', idNumber = '', phone = '', address = '' } = typed;
  const organisation = kind === 'naturalPerson' ? [] : (['legalRepresentative', 'contact'] as const);
  const optional = (['email', ...organisation] as const).filter((field) => (typed[field] ?? '').trim() !== '');
  return {
    kind,
    name,
    idKind,
    idNumber,
    phone,
    address,
    ...Object.fromEntries(optional.map((field) => [field, typed[field]])),
  } as Applicant;
}

/** What tells one applicant from another. */
export interface Identified {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
}

/** The same person or body: of one name, unless number or, without one, telephone tells them apart. A rule of the house. */
export function isSameApplicant(one: Identified, other: Identified): boolean {
  if (one.name !== other.name) return false;
  const key = one.idNumber !== '' && other.idNumber !== '' ? 'idNumber' : 'phone';
  return one[key] === '' || other[key] === '' || one[key] === other[key];
}

/** Whether two applications ask for the same items in the same words, whatever their order. */
export function isSameApplication(some: readonly string[], others: readonly string[]): boolean {
  return JSON.stringify([...some].sort()) === JSON.stringify([...others].sort());
}

/** Words that say nothing of what is asked for. */
const idle = /[\s\p{P}]|申请|公开|政府信息|关于|有关|相关|提供|获取|复印件|[的之请]/gu;

/**
 * Whether two applicants asked for the same, whatever their signs and idle words; another year or village is another thing.
 * A reading of 相同政府信息 in 条例44条.
 */
export function isSameWanted(one: string, other: string): boolean {
  const told = telling(one);
  return told === telling(other) && told !== '';
}

function telling(text: string): string {
  return text.normalize('NFKC').replace(idle, '');
}

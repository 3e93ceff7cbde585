import type { z } from 'zod';

/** Sentences of our own schemas are Chinese; these stand for what the schema library would say in English. */
function sentenceOf(issue: z.core.$ZodIssue): string {
  if (/\p{Script=Han}/u.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `不认识的内容：${issue.keys.slice(0, 5).join('、').slice(0, 100)}`;
    case 'too_big':
      return '内容过长或者数字过大';
    case 'too_small':
      return '内容过短或者数字过小';
    default:
      return '没有填写，或者填写的内容不正确';
  }
}

/** One message per field, by its path: `attachments.0.name`; `_` for the whole. */
export function bodyMessages(error: z.ZodError): Record<string, string> {
  const messages = new Map<string, string>();
  for (const issue of error.issues) {
    const field = issue.path.join('.') || '_';
    if (!messages.has(field)) messages.set(field, sentenceOf(issue));
  }
  return Object.fromEntries(messages);
}

const deepest = 12; // levels of any message we know are fewer; what is deeper is refused by its schema

/**
 * The first text that the database cannot keep as it was sent: one with a NUL, or with half of a character.
 * Were it stored, what is stored would not be what was signed for. Null where all can be kept.
 */
export function unstorable(sent: unknown, field = '', depth = 0): Record<string, string> | null {
  if (typeof sent === 'string') {
    return /\0|\p{Surrogate}/u.test(sent) ? { [field || '_']: '含有无法保存的字符，请删去后重试' } : null;
  }
  if (typeof sent !== 'object' || sent === null || depth > deepest) return null;
  for (const [key, value] of Object.entries(sent)) {
    const found = unstorable(value, field ? `${field}.${key}` : key, depth + 1);
    if (found) return found;
  }
  return null;
}

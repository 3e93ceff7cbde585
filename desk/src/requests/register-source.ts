import { useEffect, useRef, useState } from 'react';
import { type Application, intakeRoutes } from '../../../src/requests/intake-contract.js';
import type { Trouble } from '../client.js';
import { useAct, useReading } from '../queries.js';
import { instantWords } from '../shared/instant-words.js';
import type { Source } from './register-values.js';

/** What is known of where an application came from; `lost` says why it cannot be registered from there. */
export type Found =
  | { readonly is: 'coming' }
  | { readonly is: 'found'; readonly source: Source | null }
  | { readonly is: 'lost'; readonly sentence: string }
  | { readonly is: 'trouble'; readonly trouble: Trouble };

/** The letter of the mail register that is to become a request. */
export function useMailSource(id: string): Found {
  const { data, error } = useReading(intakeRoutes.mails);
  if (data === undefined) return error === null ? { is: 'coming' } : { is: 'trouble', trouble: error };
  const row = data.rows.find((one) => one.id === id);
  if (row === undefined) return { is: 'lost', sentence: '没有找到这件邮件，请从邮件签收登记重新进入。' };
  if (row.request !== null) return { is: 'lost', sentence: `邮件 ${row.mailNo} 已经登记为申请。` };
  if (row.notRequest !== null) return { is: 'lost', sentence: `邮件 ${row.mailNo} 已经标为不是公开申请。` };
  const { mailNo, carrier, signedOn } = row;
  return { is: 'found', source: { from: 'mail', id, mailNo, carrier, signedOn } };
}

/** The application sent over the portal. Opening it shows who applies, so it is opened once, and that is recorded. */
export function useSubmissionSource(id: string): Found {
  const { data, error } = useReading(intakeRoutes.submissions);
  const { act } = useAct(intakeRoutes.submission);
  const asked = useRef<string | null>(null);
  const [application, setApplication] = useState<Application | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const row = data?.rows.find((one) => one.id === id);
  const waiting = row?.state === 'waiting';
  useEffect(() => {
    if (!waiting || asked.current === id) return;
    asked.current = id;
    void act({ params: { id } }).then((answer) => (answer.ok ? setApplication(answer.value) : setTrouble(answer)));
  }, [waiting, id, act]);
  const failed = trouble ?? error;
  if (row !== undefined && application !== null) {
    const submittedOn = instantWords(row.submittedAt).slice(0, 10);
    return { is: 'found', source: { from: 'submission', id, number: row.number, submittedOn, application } };
  }
  if (failed !== null) return { is: 'trouble', trouble: failed };
  if (data === undefined || waiting) return { is: 'coming' };
  if (row === undefined) return { is: 'lost', sentence: '没有找到这份网上提交，请从网上提交列表重新进入。' };
  return { is: 'lost', sentence: `网上提交 ${row.number} 已经处理过，不能再次登记。` };
}

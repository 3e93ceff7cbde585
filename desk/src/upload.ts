import type { RouteContract } from '../../src/web/route.js';
import { type Answer, addressOf, type CallInput, type ReplyOf, readAnswer } from './client.js';

/**
 * Sends one file to an uploading route; `onProgress` gets percent from 0 to 100.
 * XMLHttpRequest, since fetch does not tell how much has been sent.
 */
export function upload<R extends RouteContract<undefined>>(
  route: R,
  file: File,
  onProgress: (percent: number) => void,
  input: CallInput<undefined> = {},
): Promise<Answer<ReplyOf<R>>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(route.method, addressOf(route, input));
    request.setRequestHeader('x-gongkai', 'desk');
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(Math.round((event.loaded / event.total) * 100));
    };
    request.onload = () => resolve(readAnswer<ReplyOf<R>>(request.status, request.responseText));
    request.onerror = () => resolve({ ok: false, kind: 'offline' });
    request.onabort = () => resolve({ ok: false, kind: 'offline' });
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

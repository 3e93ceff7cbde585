import { useState } from 'react';
import type { RouteContract } from '../../../src/web/route.js';
import { type Answer, addressOf, readAnswer, type Trouble } from '../client.js';
import { goToLogin } from '../queries.js';

interface FetchedFile {
  readonly bytes: Blob;
  /** As the server names it; null where it does not. */
  readonly name: string | null;
}

type Params = Readonly<Record<string, string>>;

/**
 * Files of a case that are made or opened when they are asked for. They are fetched rather than linked, so that a
 * refusal is a sentence on the page. `show` opens a new tab, `save` puts the file into the downloads.
 */
export function useCaseFile() {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const take = async (route: RouteContract, params: Params): Promise<FetchedFile | null> => {
    setBusy(true);
    const answer = await fetchFile(addressOf(route, { params }));
    setBusy(false);
    setTrouble(answer.ok ? null : answer);
    if (answer.ok) return answer.value;
    if (answer.kind === 'signedOut') goToLogin();
    return null;
  };
  const show = async (route: RouteContract, params: Params) => {
    // Opened at once: a browser lets only the click itself open a tab.
    const tab = window.open('', '_blank');
    if (tab !== null) tab.document.body.textContent = '正在生成文书，请稍候……';
    const file = await take(route, params);
    if (file === null) tab?.close();
    else if (tab === null) keep(file, '文书.pdf');
    else tab.location.href = URL.createObjectURL(file.bytes);
  };
  const save = async (route: RouteContract, params: Params, name: string) => {
    const file = await take(route, params);
    if (file !== null) keep(file, name);
  };
  return { show, save, busy, trouble };
}

async function fetchFile(address: string): Promise<Answer<FetchedFile>> {
  try {
    const response = await fetch(address, { credentials: 'same-origin' });
    if (!response.ok) return readAnswer<FetchedFile>(response.status, await response.text());
    const name = fileNameIn(response.headers.get('content-disposition'));
    return { ok: true, value: { bytes: await response.blob(), name } };
  } catch {
    return { ok: false, kind: 'offline' };
  }
}

function fileNameIn(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  try {
    return encoded === undefined ? null : decodeURIComponent(encoded);
  } catch {
    return null;
  }
}

function keep({ bytes, name }: FetchedFile, otherwise: string): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name ?? otherwise;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

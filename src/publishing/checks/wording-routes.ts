import { asOffice, type Database } from '../../db/connect.js';
import { renderXlsx } from '../../documents/xlsx.js';
import { extractFile } from '../../scanning/extract/extract-file.js';
import { receiveFile } from '../../web/receive-file.js';
import { sendFile } from '../../web/send-file.js';
import type { StaffRoutes } from '../../web/staff-route.js';
import { startingDictionary } from '../../wording/dictionary.js';
import { dictionaryColumns, dictionaryRows, readDictionary, rowsOf } from '../../wording/read-dictionary.js';
import { wordingRoutes } from '../check-contract.js';
import { readWording, replaceWording } from './wording-store.js';

const largest = 5 * 1024 * 1024;
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The dictionary of names: shown, taken in from a file, and given out as one. */
export function layWordingRoutes(routes: StaffRoutes, db: Database): void {
  routes.add(wordingRoutes.wording, async ({ actor }) => {
    const own = await asOffice(db, actor.office, (tx) => readWording(tx, actor.office));
    const brought = startingDictionary.filter(({ wrong }) => own.every((entry) => entry.wrong !== wrong));
    return {
      lines: [...own.map((entry) => ({ ...entry, own: true })), ...brought.map((entry) => ({ ...entry, own: false }))],
    };
  });
  routes.add(wordingRoutes.importWording, async ({ actor, request }) => {
    const received = await receiveFile(request, largest);
    if (!received.ok) return received;
    const extracted = await extractFile(received.value.bytes, received.value.name);
    if (!extracted.ok) return extracted;
    const entries = readDictionary(rowsOf(extracted.value.parts));
    if (!entries.ok) return entries;
    await asOffice(db, actor.office, (tx) => replaceWording(tx, actor.office, entries.value, new Date(actor.now)));
    return { entries: entries.value.length };
  });
  routes.add(wordingRoutes.exportWording, async ({ actor, person, reply }) => {
    const own = await asOffice(db, actor.office, (tx) => readWording(tx, actor.office));
    const columns = dictionaryColumns.map((label) => ({ label }));
    const sheet = { kind: 'data', name: '用语词典', columns, rows: dictionaryRows(own) } as const;
    const bytes = await renderXlsx([sheet], { agency: person.officeName });
    return sendFile(reply, bytes, { name: '用语词典.xlsx', type: xlsx });
  });
}

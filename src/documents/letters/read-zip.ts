import { openZip, type ZipFault } from '../../untrusted/zip.js';

const bounds = { entries: 500, totalBytes: 40 * 1024 * 1024 };

/** The files of a ZIP by path, in the order of its directory: at most 500 entries and 40 MB. Or why it was not read. */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, Buffer> | ZipFault {
  const members = openZip(bytes, bounds);
  if (typeof members === 'string') return members;
  try {
    return new Map(members.filter(({ name }) => !name.endsWith('/')).map(({ name, read }) => [name, read()]));
  } catch {
    return 'damaged';
  }
}

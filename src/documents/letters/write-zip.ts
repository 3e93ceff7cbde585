import PizZip from 'pizzip';

/** The first day that a ZIP can write; read in local time, as it is written, so that the bytes are the same everywhere. */
const steadyDate = () => new Date(1980, 0, 1);

/** A ZIP of these files whose bytes depend on nothing but them. The parts of a DOCX keep their order. */
export function writeZip(files: Iterable<readonly [string, Buffer | string]>): Buffer {
  const zip = new PizZip();
  for (const [name, content] of files) zip.file(name, content, { date: steadyDate(), createFolders: false });
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'DOS' });
}

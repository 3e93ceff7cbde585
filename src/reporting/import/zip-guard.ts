import { allow, type Outcome, type Refusal, refuse } from '../../law/refusal.js';
import { openZip, type ZipFault } from '../../untrusted/zip.js';

const broken = refuse('import.broken', '文件已损坏：压缩包的目录读不出来，请重新导出。');
const refusals: Readonly<Record<ZipFault, Refusal>> = {
  damaged: broken,
  unsafeName: broken,
  encrypted: refuse('import.encrypted', '文件设有密码，读不出内容，请取消密码后再导入。'),
  macro: refuse('import.macro', '文件带有宏，为安全起见没有打开，请另存为不带宏的文件。'),
  tooMany: refuse('import.bomb', '文件里的部件超过 2000 个，不像一份报告，没有打开。'),
  bomb: refuse('import.bomb', '文件解压后的大小远远超过正常报告，为安全起见没有打开。'),
};

/** Looks at the directory of a ZIP before anything is unpacked; the names of its members, or why it is not opened. */
export function guardZip(bytes: Uint8Array): Outcome<readonly string[]> {
  const members = openZip(bytes);
  return typeof members === 'string' ? refusals[members] : allow(members.map(({ name }) => name));
}

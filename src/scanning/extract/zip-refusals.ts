import { type Refusal, refuse } from '../../law/refusal.js';
import type { ZipFault } from '../../untrusted/zip.js';

/** The refusal of a file that can run something. */
export const macro = refuse('scan.macro', '文件带有宏，为安全起见没有打开，请另存为不带宏的文件。');

const bomb = refuse('scan.bomb', '文件解压后的大小或部件数量远远超过正常文件，为安全起见没有打开。');

/** What is said of a package that was not opened. */
export const zipRefusals: Readonly<Record<ZipFault, Refusal>> = {
  damaged: refuse('scan.damaged', '文件已损坏，或不是它所声称的格式，请重新导出。'),
  encrypted: refuse('scan.encrypted', '文件设有密码，读不出内容，请取消密码后再检查。'),
  macro,
  tooMany: bomb,
  bomb,
  unsafeName: refuse('scan.unsafeName', '压缩包里有指向别处的文件名，为安全起见没有打开。'),
};

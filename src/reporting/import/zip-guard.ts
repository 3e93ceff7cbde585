import { allow, type Outcome, refuse } from '../../law/refusal.js';

const mostEntries = 2000;
const mostBytes = 100 * 1024 * 1024;
const mostRatio = 100;
/** Small entries compress far above the ratio without harm. */
const harmless = 1024 * 1024;

/**
 * Looks at the central directory of a ZIP before anything is unpacked: at most 2,000 entries, 100 MB declared,
 * ratio 100; encrypted entries and macros are refused. Returns the entries' names.
 */
export function guardZip(bytes: Uint8Array): Outcome<readonly string[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) return refuse('import.broken', '文件已损坏：压缩包的目录读不出来，请重新导出。');
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries || count === 0xffff) {
    return refuse('import.bomb', `文件里有 ${count} 个部件，超过 ${mostEntries} 个，不像一份报告，没有打开。`);
  }
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) {
      return refuse('import.broken', '文件已损坏：压缩包的目录不完整，请重新导出。');
    }
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if ((view.getUint16(at + 8, true) & 1) === 1) {
      return refuse('import.encrypted', '文件设有密码，读不出内容，请取消密码后再导入。');
    }
    if (/vbaProject\.bin$/iu.test(name))
      return refuse('import.macro', '文件带有宏，为安全起见没有打开，请另存为不带宏的文件。');
    total += size;
    if (total > mostBytes || (size > harmless && size > packed * mostRatio)) {
      return refuse('import.bomb', '文件解压后的大小远远超过正常报告，为安全起见没有打开。');
    }
    names.push(name);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return allow(names);
}

function endRecord(view: DataView): number | null {
  const from = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= from; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at;
  return null;
}

import { sheetRows } from './sheet-rows.js';

// The process that opens untrusted workbooks: bytes on stdin, the rows or the fault as JSON on stdout.
const parts: Buffer[] = [];
for await (const part of process.stdin) parts.push(part as Buffer);
process.stdout.write(JSON.stringify(await sheetRows(Buffer.concat(parts))), () => process.exit(0));

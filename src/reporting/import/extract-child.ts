import { type ExtractKind, extract } from './extract.js';

// The process that opens untrusted files: kind and maps as arguments, bytes on stdin, one JSON outcome on stdout.
const [kind = '', characterMaps = ''] = process.argv.slice(2);
const parts: Buffer[] = [];
for await (const part of process.stdin) parts.push(part as Buffer);
const outcome = await extract(kind as ExtractKind, Buffer.concat(parts), characterMaps);
process.stdout.write(JSON.stringify(outcome), () => process.exit(0));

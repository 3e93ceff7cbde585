import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { letterSource } from './letter-source.js';
import { readDocx } from './read-docx.js';

// The thread that reads a DOCX and sets it: bytes in, bytes or the reason why not out, one after the other.
const fontFolder = (face: string, weight: string) =>
  path.join(path.dirname(createRequire(import.meta.url).resolve(`@expo-google-fonts/${face}/package.json`)), weight);

const compiler = NodeCompiler.create({
  fontArgs: [
    {
      fontPaths: [
        fontFolder('noto-serif-sc', '400Regular'),
        fontFolder('noto-serif-sc', '700Bold'),
        fontFolder('noto-sans-sc', '400Regular'),
        fontFolder('noto-sans-sc', '700Bold'),
      ],
    },
  ],
});

function typeset(bytes: Uint8Array): Buffer {
  const inputs = { data: JSON.stringify(readDocx(bytes)) };
  const result = compiler.compile({ mainFileContent: letterSource, inputs });
  // a warning may be a font that was not found: the page would look different on another machine
  const diagnostics = result.takeDiagnostics();
  if (diagnostics !== null || result.result === null) throw new Error(`not typeset: ${words(diagnostics)}`);
  const pdf = compiler.pdf(result.result, { creationTimestamp: 0 });
  compiler.evictCache(10);
  return pdf;
}

const words = (error: NodeError | null) => JSON.stringify(error?.shortDiagnostics ?? []).slice(0, 500);

parentPort?.on('message', ({ id, bytes }: { id: number; bytes: Uint8Array }) => {
  try {
    parentPort?.postMessage({ id, pdf: typeset(bytes) });
  } catch (error) {
    parentPort?.postMessage({ id, fault: error instanceof Error ? error.message : String(error) });
  }
});

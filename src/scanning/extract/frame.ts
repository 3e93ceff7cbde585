/** JSON and bytes as one block, as they go to the child process and come back: length of the JSON, JSON, bytes. */
export function frame(json: unknown, bytes: Uint8Array = new Uint8Array()): Buffer[] {
  const text = Buffer.from(JSON.stringify(json));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return [length, text, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)];
}

/** Takes such a block apart; null where it is not whole. */
export function unframe(block: Buffer): { readonly json: unknown; readonly bytes: Buffer } | null {
  if (block.length < 4 || block.length < 4 + block.readUInt32LE(0)) return null;
  const end = 4 + block.readUInt32LE(0);
  try {
    return { json: JSON.parse(block.toString('utf8', 4, end)) as unknown, bytes: block.subarray(end) };
  } catch {
    return null;
  }
}

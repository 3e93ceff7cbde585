import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uploadKind } from './upload-kind.js';

const table: readonly [name: string, bytes: Buffer, code: string | null][] = [
  ['申请.pdf', Buffer.from('%PDF-1.7\n'), null],
  ['照片.JPG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), null],
  ['说明.txt', Buffer.from('示范文字'), null],
  ['说明.txt', Buffer.from([0xca, 0xbe, 0xb7, 0xb6]), null],
  ['附表.xlsx', Buffer.from('PK\x03\x04[Content_Types].xml xl/workbook.xml', 'latin1'), null],
  ['附表.xlsx', Buffer.from('PK\x03\x04xl/workbook.xml xl/vbaProject.bin', 'latin1'), 'file-disguised'],
  ['附表.docx', Buffer.from('PK\x03\x04xl/workbook.xml', 'latin1'), 'file-disguised'],
  ['申请.pdf', Buffer.from('MZ\x90\x00', 'latin1'), 'file-disguised'],
  ['说明.txt', Buffer.from('MZ\x90\x00', 'latin1'), 'file-disguised'],
  ['说明.txt', Buffer.from('<script>alert(1)</script>'), 'file-disguised'],
  ['说明.txt', Buffer.from('#!/bin/sh'), 'file-disguised'],
  ['程序.exe', Buffer.from('MZ'), 'file-kind'],
  ['空.pdf', Buffer.alloc(0), 'empty-file'],
  ['大.pdf', Buffer.alloc(20 * 1024 * 1024 + 1), 'file-too-large'],
];
for (const [name, bytes, code] of table)
  test(`${name}（${bytes.subarray(0, 12).toString('hex')}）：${code ?? '可以上传'}`, () => {
    const outcome = uploadKind(name, bytes);
    assert.equal(outcome.ok ? null : outcome.code, code);
  });

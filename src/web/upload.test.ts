import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import http from 'node:http';
import { Readable } from 'node:stream';
import { after, before, describe, test } from 'node:test';
import { aDraft } from '../../test/make.js';
import { type Answered, aSite, assertChinese, fromDesk, type Site } from '../../test/site.js';
import type { Attachment } from '../publishing/contract.js';

let site: Site;
let address: string;
before(async () => {
  site = await aSite();
  address = await site.listen();
});
after(() => site.end());

const boundary = '----shifan';
const head = (name: string, type = 'application/pdf') =>
  `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
const tail = `\r\n--${boundary}--\r\n`;
const whole = (name: string, content: string) => head(name) + content + tail;

/** Sends bytes as they are over a real connection; the answer may come while they are still being sent. */
function send(path: string, body: Readable | string, type = `multipart/form-data; boundary=${boundary}`) {
  return new Promise<Answered & { sent: number }>((resolve, reject) => {
    const headers = { ...fromDesk, cookie: site.cookie('clerk'), 'content-type': type };
    let sent = 0;
    let answered = false;
    const request = http.request(`${address}${path}`, { method: 'POST', headers }, async (answer) => {
      answered = true;
      let text = '';
      for await (const chunk of answer.setEncoding('utf8')) text += chunk;
      stream.destroy();
      request.destroy();
      resolve({ status: answer.statusCode ?? 0, text, json: JSON.parse(text), sent });
    });
    request.on('error', (error) => (answered ? undefined : reject(error)));
    const stream = typeof body === 'string' ? Readable.from([Buffer.from(body)]) : body;
    stream.on('data', (chunk: Buffer) => {
      sent += chunk.length;
    });
    stream.pipe(request);
  });
}

/** Everything in the store, half-written files too. */
async function stored(): Promise<string[]> {
  const entries = await readdir(site.world.filesFolder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

/** An upload that is made while it is sent, of `size` megabytes. */
function megabytes(size: number): Readable {
  function* parts() {
    yield Buffer.from(head('大文件.pdf'));
    for (let n = 0; n < size; n += 1) yield Buffer.alloc(1024 * 1024, n);
    yield Buffer.from(tail);
  }
  return Readable.from(parts());
}

describe('上传附件', () => {
  test('收到的字节按指纹存放，一个字节不差', async () => {
    const { status, json } = await send('/desk/api/files', whole('名单.pdf', '公示名单'));
    assert.equal(status, 200);
    const digest = createHash('sha256').update('公示名单').digest('hex');
    assert.deepEqual(json as Attachment, { name: '名单.pdf', type: 'application/pdf', size: 12, digest });
    assert.deepEqual(await stored(), [digest]);
  });

  for (const [sent, kept] of [
    ['../../../etc/passwd', 'passwd'],
    ['C:\\\\windows\\\\system32\\\\x.dll', 'x.dll'],
    ['..', '未命名文件'],
    ['/', '未命名文件'],
    ['a\tb\u0007.pdf', 'ab.pdf'],
    [`${'😀'.repeat(150)}.pdf`, null],
  ] as const) {
    test(`文件名 ${JSON.stringify(sent.slice(0, 24))} 只留下名称本身`, async () => {
      const { status, json } = await send('/desk/api/files', whole(sent, '公示名单'));
      assert.equal(status, 200);
      const { name, ...file } = json as Attachment;
      if (kept !== null) assert.equal(name, kept);
      assert.doesNotMatch(name, /[/\\]|\p{Surrogate}/u);
      const attachments = [{ ...file, name }];
      const saved = await site.ask('POST', '/desk/api/documents', { as: 'clerk', body: aDraft({ attachments }) });
      assert.equal(saved.status, 200, saved.text);
      assert.equal((await stored()).length, 1, '同样的字节只存一份');
    });
  }

  test('下载时一律另存，不由浏览器猜测类型', async () => {
    const [digest] = await stored();
    const url = `/desk/api/files/${digest}?name=${encodeURIComponent('x"\r\nset-cookie: a=b.html')}`;
    const reply = await site.app.web.inject({ url, headers: { cookie: site.cookie('clerk') } });
    assert.equal(reply.statusCode, 200);
    assert.equal(reply.headers['x-content-type-options'], 'nosniff');
    assert.equal(reply.headers['content-type'], 'application/octet-stream');
    assert.match(String(reply.headers['content-disposition']), /^attachment;/);
    assert.equal(reply.headers['set-cookie'], undefined);
  });
});

describe('不能接受的上传', () => {
  const refused: readonly (readonly [what: string, body: string, type?: string])[] = [
    ['空文件', whole('空.pdf', '')],
    ['没有文件', `--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n1${tail}`],
    ['断在半途', `${head('断.pdf')}一半`],
    ['没有结尾的边界', `--${boundary}`],
    ['完全不是分段格式', '随便写的内容'],
    ['空的内容', ''],
    ['没有写边界', whole('甲.pdf', '内容'), 'multipart/form-data'],
    ['边界不对', whole('甲.pdf', '内容'), 'multipart/form-data; boundary=other'],
    ['不是上传的类型', '{}', 'application/json'],
    ['二进制类型', 'abc', 'application/octet-stream'],
  ];
  for (const path of ['/desk/api/files', '/desk/api/imports']) {
    for (const [what, body, type] of refused) {
      test(`${path} ${what}：拒绝并用中文说明，什么也不存`, async () => {
        const before = await stored();
        const { status, json } = await send(path, body, type);
        assert.ok(status >= 400 && status < 500, `${status}`);
        assertChinese(json.refused?.sentence);
        assert.deepEqual(await stored(), before);
      });
    }
  }

  for (const [path, limit] of [
    ['/desk/api/files', 50],
    ['/desk/api/imports', 20],
  ] as const) {
    test(`${path} 超过 ${limit} MB：读到上限为止，用中文说明，什么也不存`, async () => {
      const before = await stored();
      const { status, json, sent } = await send(path, megabytes(200));
      assert.ok(status >= 400 && status < 500);
      assert.match(json.refused?.sentence ?? '', new RegExp(`${limit} MB`));
      assert.ok(sent < (limit + 60) * 1024 * 1024, `${sent} bytes were taken`);
      assert.deepEqual(await stored(), before);
    });
  }

  test('得到拒绝之后仍不停地发，几秒后连接被切断', async () => {
    const headers = {
      ...fromDesk,
      cookie: site.cookie('clerk'),
      'content-type': `multipart/form-data; boundary=${boundary}`,
    };
    const request = http.request(`${address}/desk/api/imports`, { method: 'POST', headers });
    const cut = new Promise<number>((resolve) => {
      request.on('error', () => undefined);
      request.on('response', (answer) => answer.resume());
      request.on('close', () => resolve(performance.now()));
    });
    request.write(head('不停.pdf'));
    request.write(Buffer.alloc(21 * 1024 * 1024));
    const drip = setInterval(() => request.write('x'), 100);
    const started = performance.now();
    assert.ok((await cut) - started < 20_000);
    clearInterval(drip);
  });

  test('之后系统照常应答', async () => {
    assert.equal((await site.ask('GET', '/desk/api/me', { as: 'clerk' })).status, 200);
  });

  for (const [name, content] of [
    ['假.pdf', '%PDF-1.7 假的'],
    ['假.docx', 'PK\u0003\u0004假的'],
    ['宏.docm', 'PK'],
    ['图.png', '\u0089PNG'],
    ['空字符.txt', '示范镇\u0000报告'],
  ] as const) {
    test(`导入${name}：说明为什么读不出，不出错`, async () => {
      const { status, json } = await send('/desk/api/imports', whole(name, content));
      assert.ok(status < 500, `${status}`);
      assertChinese(json.refused?.sentence ?? (json as { reason?: string }).reason);
    });
  }
});

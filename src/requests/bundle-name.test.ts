import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bundleName } from './bundle-name.js';

describe('案卷里的文件名', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['信封.jpg', '001-信封.jpg'],
    ['../../etc/passwd', '001-_.._etc_passwd'],
    ['a\u202Egpj.exe', '001-a_gpj.exe'],
    ['...', '001-未命名'],
    [`${'长'.repeat(300)}.pdf`, `001-${'长'.repeat(80)}.pdf`],
    ['合同\u0000:1.docx', '001-合同__1.docx'],
  ];
  for (const [name, expected] of cases) {
    test(JSON.stringify(name).slice(0, 40), () => assert.equal(bundleName(1, name), expected));
  }
});

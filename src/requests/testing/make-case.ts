import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { World } from '../../../test/make.js';
import { day } from '../../law/day.js';
import type { ApplicantKind } from '../../law/report/form.js';
import { type Actor, appendFacts } from '../../ledger/append.js';
import { nextNumber, nextOf } from '../number.js';
import { insertLetter, insertStep, updateCase } from '../store-case.js';

export interface MadeCase {
  readonly id: string;
  readonly number: string;
  readonly letter: string;
  readonly proof: string;
  readonly other: string;
}

/** A case whose reply was issued on `issuedOn` and awaits service, laid down row by row with its facts. */
export async function issuedCase(
  world: World,
  who: Actor,
  with_: { kind?: ApplicantKind; receivedOn?: string; issuedOn?: string; row?: string } = {},
): Promise<MadeCase> {
  const { kind = 'naturalPerson', receivedOn = '2022-03-01', issuedOn = '2022-03-10', row = 'result.granted' } = with_;
  const id = randomUUID();
  const office = world.office;
  const stored = async (text: string) => (await world.files.put(Readable.from([Buffer.from(text)]))).digest;
  const [letterBytes, proofBytes] = [await stored('答复书'), await stored('送达回证')];
  return world.act(async (tx) => {
    const number = await nextNumber(tx, office, 2022);
    await tx
      .insertInto('request')
      .values({
        office_id: office,
        request_id: id,
        number,
        stage: 'registered',
        applicant_kind: kind,
        applicant: Buffer.from('密'),
        channel: 'inPerson',
        submitted_on: receivedOn,
        received_on: receivedOn,
        form: 'paper',
        provision: 'post',
        due_on: '2022-03-29',
        code_hash: createHash('sha256').update(number).digest(),
      })
      .execute();
    await tx
      .insertInto('request_item')
      .values({ office_id: office, request_id: id, item: 1, wanted: '预算' })
      .execute();
    const file = async (purpose: string, name: string, bytes: string) => {
      const fileId = randomUUID();
      const at = new Date(who.now);
      await tx
        .insertInto('request_file')
        .values({
          office_id: office,
          request_id: id,
          file_id: fileId,
          purpose,
          name,
          type: 'text/plain',
          size: 1,
          digest: bytes,
          stored: bytes,
          added_by: who.person,
          added_at: at,
        })
        .execute();
      return fileId;
    };
    const letterFile = await file('letter', '答复书.docx', letterBytes);
    const proof = await file('service', '../送达/回证.jpg', proofBytes);
    const other = await file('other', '../送达/回证.jpg', proofBytes);
    const docNo = `示公复〔2022〕${await nextOf(tx, office, 'letter', 2022)}号`;
    const letter = await insertLetter(tx, who, id, {
      kind: 'replyGranted',
      docNo,
      file: letterFile,
      day: day(issuedOn),
    });
    await insertStep(tx, who, id, { act: 'issue', stage: 'issued' });
    await updateCase(tx, who, id, { stage: 'issued', counted_row: row });
    await appendFacts(tx, who, [
      { fact: { kind: 'requestReceived', applicant: kind }, day: day(receivedOn), subject: id },
      {
        fact: { kind: 'letterIssued', letter: 'replyGranted', docNo, digest: letterBytes },
        day: day(issuedOn),
        subject: id,
      },
      { fact: { kind: 'requestStepped', act: 'issue', stage: 'issued' }, day: day(issuedOn), subject: id },
    ]);
    return { id, number, letter, proof, other };
  });
}

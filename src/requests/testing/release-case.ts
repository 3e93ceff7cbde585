import type { World } from '../../../test/make.js';
import { sealer } from '../../files/seal.js';
import { officialCalendar } from '../../law/calendar.js';
import type { Actor } from '../../ledger/append.js';
import { defaultRules } from '../../scanning/mask/rules.js';
import type { ReleaseInput } from '../act-contract.js';
import { releaseFile } from '../actions/release-file.js';
import type { CaseWork } from '../case-work.js';
import { CaseFiles } from '../files.js';
import { findingsOf } from '../release.js';
import { updateCase } from '../store-case.js';
import { issuedCase } from './make-case.js';

/** The work of cases in a test's world. */
export function releaseWork(world: World): CaseWork {
  const keyed = sealer(Buffer.alloc(32, 7));
  return {
    calendar: officialCalendar,
    sealer: keyed,
    files: new CaseFiles(world.files, keyed),
    templates: world.files,
    maskRules: async () => defaultRules,
  };
}

/** A case in the hands of `who`, with what its files need. */
export async function handledCase(world: World, work: CaseWork, who: Actor, stage = 'handling') {
  const { id } = await issuedCase(world, who);
  await world.act((tx) => updateCase(tx, who, id, { stage, handler: who.person }));
  return {
    id,
    add: (name: string, bytes: Uint8Array, purpose = 'original') =>
      world.act((tx) => work.files.put(tx, who, id, { purpose, name, type: 'text/plain', bytes: Buffer.from(bytes) })),
    findings: (file: string) => world.act((tx) => findingsOf(tx, work, world.office, id, file)),
    release: (file: string, input: ReleaseInput, by = who) =>
      world.act((tx) => releaseFile(tx, by, work, id, file, input)),
    read: (file: string) => world.act((tx) => work.files.read(tx, world.office, id, file)),
  };
}

import { asOffice, type Database } from '../../db/connect.js';
import { renderDocx } from '../../documents/docx.js';
import { docxType, guideDoc } from '../../documents/guide.js';
import { dayInShanghai } from '../../law/day.js';
import { sendFile } from '../../web/send-file.js';
import type { StaffRoutes } from '../../web/staff-route.js';
import { officeSettingsRoutes } from '../office-contract.js';
import { guideNow } from './guide-now.js';
import { issueGuide } from './issue-guide.js';
import { saveProfile } from './save-profile.js';
import { guideView, officeView } from './view.js';

export interface OfficeSettingsDeps {
  readonly db: Database;
  /** Throws the cached public pages away. */
  readonly publicChanged: () => void;
}

/** 机构信息 and the guide: contract → act. */
export function layOfficeSettingsRoutes(routes: StaffRoutes, { db, publicChanged }: OfficeSettingsDeps): void {
  routes.add(officeSettingsRoutes.office, ({ actor }) =>
    asOffice(db, actor.office, (tx) => officeView(tx, actor.office)),
  );
  routes.add(officeSettingsRoutes.saveProfile, async ({ actor, body }) => {
    const outcome = await asOffice(db, actor.office, (tx) => saveProfile(tx, actor, body));
    if (!outcome.ok) return outcome;
    publicChanged();
    return outcome.value;
  });
  routes.add(officeSettingsRoutes.guide, ({ actor }) =>
    asOffice(db, actor.office, (tx) => guideView(tx, actor.office, dayInShanghai(actor.now))),
  );
  routes.add(officeSettingsRoutes.guideDocx, async ({ actor, reply }) => {
    const { agency, text } = await asOffice(db, actor.office, (tx) => guideNow(tx, actor.office));
    const bytes = await renderDocx(guideDoc(agency, text, null));
    return sendFile(reply, bytes, { name: `${text.title}（未发布）.docx`, type: docxType });
  });
  routes.add(officeSettingsRoutes.issueGuide, async ({ actor, body }) => {
    const outcome = await asOffice(db, actor.office, (tx) => issueGuide(tx, actor, body));
    if (!outcome.ok) return outcome;
    publicChanged();
    return outcome.value;
  });
}

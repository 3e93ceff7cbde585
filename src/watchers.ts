import type { AppConfig } from './app.js';
import type { CalendarKeeper } from './calendars/keeper.js';
import type { Database } from './db/connect.js';
import { publicVersion } from './db/public-version.js';
import type { PageCache } from './portal/page-cache.js';
import { watchDeliveries } from './publishing/channels/watch-deliveries.js';
import { watchHeartbeat } from './publishing/heartbeat/watch-heartbeat.js';
import { watchSchedules } from './publishing/watch-schedules.js';
import type { CaseWork } from './requests/case-work.js';
import { watchTerms } from './requests/reminders/watch-terms.js';

interface Watched {
  readonly config: AppConfig;
  readonly desk: Database;
  readonly portal: Database;
  readonly cache: PageCache;
  readonly calendars: CalendarKeeper;
  readonly work: () => CaseWork;
  readonly failed: (error: unknown) => void;
}

/** How often the portal looks whether another process has changed public pages. */
const versionCheckMs = 1000;

/**
 * Begins everything that happens by the clock: pages changed elsewhere, notices of holidays, hours set for publication,
 * terms of requests, columns that fall silent, messages to the county. Gives the function that ends it all.
 */
export function watchAll({ config, desk, portal, cache, calendars, work, failed }: Watched): () => Promise<void> {
  const { office, now } = config;
  const stopPages = watchPublicVersion(portal, office, cache);
  const stopCalendars = calendars.watch();
  const stopTerms = watchTerms({ db: desk, work }, office, now, failed);
  const stopColumns = watchHeartbeat({ db: desk }, office, now, failed);
  const stopDeliveries = watchDeliveries({ db: desk, sealer: work().sealer }, office, now, failed);
  const stopSchedules = watchSchedules({
    db: desk,
    calendar: () => calendars.current(),
    office,
    now,
    publicChanged: () => cache.invalidate(),
    failed,
  });
  return async () => {
    for (const stop of [stopPages, stopCalendars, stopTerms, stopColumns]) stop();
    await Promise.all([stopDeliveries(), stopSchedules()]);
  };
}

/** Throws the cached pages away when another process, such as the command line, has changed public pages. */
function watchPublicVersion(portal: Database, office: string, cache: PageCache): () => void {
  let seen: number | null = null;
  let asking = false;
  const timer = setInterval(async () => {
    if (asking) return;
    asking = true;
    const version = await publicVersion(portal.kysely, office).catch(() => null);
    asking = false;
    if (version === null) return;
    if (seen !== null && version !== seen) cache.invalidate();
    seen = version;
  }, versionCheckMs);
  timer.unref();
  return () => clearInterval(timer);
}

import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import type { Place } from './place.js';
import type { Listen, Settings } from './settings.js';

/** All that is needed to start one server, and to start it again as it was. */
export interface Setup {
  readonly place: Place;
  readonly binaries: Binaries;
  readonly account: Account | undefined;
  readonly password: string;
  readonly listen: Listen;
  readonly settings: Settings;
  readonly tell: (sentence: string) => void;
}

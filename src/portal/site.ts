import type { Catalogue } from '../law/catalog-row.js';
import type { Day } from '../law/day.js';
import type { PublicOfficeRow } from './rows.js';

/** What every page needs to know, whatever it shows. */
export interface Site {
  readonly office: PublicOfficeRow;
  readonly today: Day;
  readonly assets: AssetPaths;
  /** 'https://…' where the public address is known; for the code that a telephone reads. */
  readonly origin: string | null;
}

/** What a page of the columns needs to know beside: the catalogue in force names them. */
export interface ColumnSite extends Site {
  readonly catalogue: Catalogue;
}

/** Addresses of the style sheet, the script and the mark, with a digest in each. */
export interface AssetPaths {
  readonly css: string;
  readonly icon: string;
  readonly js: string;
}

/** A step of the breadcrumb; the last has no address. */
export interface Crumb {
  readonly label: string;
  readonly path?: string;
}

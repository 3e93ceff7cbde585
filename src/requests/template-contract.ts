import { route } from '../web/route.js';

/** A field that a template names as 【key】; a list as 【#key】…【/key】 around the fields of its entries. */
export interface TemplateField {
  readonly key: string;
  /** What belongs there. */
  readonly label: string;
  /** Whether a template must name it. */
  readonly required: boolean;
  /** The fields of an entry, where it is a list. */
  readonly entry: readonly string[];
}

/** The template of one kind of letter: the default, or the office's own. */
export interface TemplateRow {
  readonly kind: string;
  readonly title: string;
  readonly group: string;
  /** Whether the office's own is in use. */
  readonly own: boolean;
  /** How often it was changed; 0 never. */
  readonly version: number;
  readonly changedBy: string | null;
  /** An instant, ISO 8601. */
  readonly changedAt: string | null;
  readonly fields: readonly TemplateField[];
}

/** What an upload or a reset comes to: the kind and its new version. */
export interface TemplateChanged {
  readonly kind: string;
  readonly version: number;
}

const at = (rest: string) => `/desk/api/letter-templates/:kind${rest}` as const;

/** The routes of the templates of letters: an office edits them in Word or WPS. */
export const templateRoutes = {
  list: route<{ rows: readonly TemplateRow[] }>()({
    method: 'GET',
    path: '/desk/api/letter-templates',
    act: 'manageTemplates',
    trace: 'none',
  }),
  /** The template in use as DOCX; `?of=default` gives the default. */
  file: route<unknown>()({ method: 'GET', path: at('/file'), act: 'manageTemplates', trace: 'none' }),
  /** The template in use filled with what is fictional, as PDF. */
  preview: route<unknown>()({ method: 'GET', path: at('/preview'), act: 'manageTemplates', trace: 'none' }),
  upload: route<TemplateChanged>()({
    method: 'POST',
    path: at('/file'),
    act: 'manageTemplates',
    trace: 'templateChanged',
  }),
  reset: route<TemplateChanged>()({
    method: 'POST',
    path: at('/reset'),
    act: 'manageTemplates',
    trace: 'templateChanged',
  }),
};

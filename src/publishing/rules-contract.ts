import { route } from '../web/route.js';

/** A published rule of the office, as the library lists it. */
export interface RuleRow {
  readonly id: string;
  readonly title: string;
  readonly docNo: string | null;
  readonly writtenOn: string | null;
  readonly publishedOn: string;
  /** 有效, 废止…; null where nothing was stated. */
  readonly validity: string | null;
  /** What in it is no longer the law. */
  readonly remarks: readonly RuleRemark[];
}

export interface RuleRemark {
  readonly words: string;
  readonly suggestion: string;
  readonly source: string;
  /** 明显错误; otherwise a question for the person who reads it. */
  readonly certain: boolean;
}

/** The library, newest first. */
export interface RulesView {
  readonly rules: readonly RuleRow[];
}

export const rulesRoutes = {
  rules: route<RulesView>()({ method: 'GET', path: '/desk/api/rules', act: 'readDocuments', trace: 'none' }),
};

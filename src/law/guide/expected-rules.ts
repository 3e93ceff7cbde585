/** A rule of its own that an office is to have in 政府信息公开制度. */
export interface ExpectedRule {
  readonly key: string;
  readonly label: string;
  readonly article: string;
  /** The regulation asks for it; otherwise offices commonly write one, and the article is what it carries out. */
  readonly byLaw: boolean;
  /** Words of a title by which it is told. */
  readonly told: RegExp;
}

/** The starting list of a township: what 条例 asks for, and two that are common. */
export const expectedRules: readonly ExpectedRule[] = [
  rule('work', '政府信息公开工作制度', '条例第四条', /政府信息公开(?:工作)?(?:制度|办法|规定|规范|细则)/),
  rule(
    'review',
    '公开前审查制度（保密审查）',
    '条例第十七条',
    /保密审查|(?:公开|发布)(?:前)?审查|审查(?:制度|办法|机制)/,
  ),
  rule('adjustment', '动态调整制度（定期评估不予公开的信息）', '条例第十八条', /动态(?:调整|管理)|定期评估/),
  rule('requests', '依申请公开登记、审核、办理、答复、归档制度', '条例第四十五条', /依申请公开|公开申请/),
  rule('assessment', '工作考核制度', '条例第四十六条', /考核|考评/),
  rule('socialReview', '社会评议制度', '条例第四十六条', /评议/),
  rule('accountability', '责任追究制度', '条例第四十六条', /责任追究|追责|问责/),
  rule('proactive', '主动公开制度', '条例第十九条', /主动公开/, false),
  rule('annualReport', '年度报告制度', '条例第四十九条', /年度报告|年报/, false),
];

/** An expected rule with those of the documents whose titles tell that they are it; none where it is missing. */
export interface RuleCoverage<D> {
  readonly rule: ExpectedRule;
  readonly documents: readonly D[];
}

/** Which of the expected rules stand among these documents, told by their titles; a title may be more than one. */
export function rulesCoverage<D extends { readonly title: string }>(
  documents: readonly D[],
): readonly RuleCoverage<D>[] {
  return expectedRules.map((expected) => ({
    rule: expected,
    documents: documents.filter(({ title }) => expected.told.test(title)),
  }));
}

function rule(key: string, label: string, article: string, told: RegExp, byLaw = true): ExpectedRule {
  return { key, label, article, byLaw, told };
}

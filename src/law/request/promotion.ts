/**
 * From how many different applicants for the same information on its publication is suggested. The article says only
 * 多个申请人; three is a default of this program, not of the law. 条例44条1款.
 */
export const applicantsForPromotion = { count: 3, article: '条例第四十四条第一款' } as const;

/** What one applicant's proposal rests on: found to be due for publication, it is published in time. 条例44条2款. */
export const proposalArticle = '条例第四十四条第二款';

/** Whether so many applicants who were given the same are several. 条例44条1款. */
export function promotionSuggested(applicants: number): boolean {
  return applicants >= applicantsForPromotion.count;
}

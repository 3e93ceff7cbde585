/** 索引号 by the national guideline for catalogue systems: `机构代码/年-五位流水号`, e.g. `990101001/2020-00012`. */
export function formatIndexNo(orgCode: string, year: number, sequence: number): string {
  return `${orgCode}/${year}-${String(sequence).padStart(5, '0')}`;
}

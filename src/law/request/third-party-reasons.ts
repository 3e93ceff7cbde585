/** What reasons consist of that say nothing but that the third party does not want it. Longer words before shorter ones. */
const bare =
  /第三方|权利人|利害关系人|当事人|当事方|对方|经书面|经过|书面|征求|征询|意见|明确|表示|提出|答复|回复|不同意|不愿意|不愿|不予|不想|反对|拒绝|公开|政府信息|该信息|信息|由于|因为|因此|所以|鉴于|根据|按照|决定|本机关|我镇|本镇|其|因|经|故|该|为|的|了|，|。|、|；|,|\.|;|\s/g;

/** What is left of reasons of its own has at least so many characters, e.g. “含住户病历”. */
const fewest = 5;

/**
 * Whether the reasons only repeat that the third party refuses. Its refusal is no ground by itself: its reasons must be
 * reasonable, and the agency decides (条例32条). A rule of thumb of the house; the legal check reads what it lets pass.
 */
export function restsOnRefusalAlone(reasons: string): boolean {
  return reasons.replace(bare, '').length < fewest;
}

/** What can be done against an answer, or against none (条例51条); a refusal of information goes to review first. */
export function Remedies() {
  return (
    <>
      <p>
        对不予公开政府信息的决定不服的，应当自知道之日起60日内先向县级人民政府申请行政复议；对复议决定不服的，可以自收到复议决定书之日起15日内提起行政诉讼（行政复议法第二十条、第二十三条、第二十四条，行政诉讼法第四十五条）。
      </p>
      <p>
        公民、法人或者其他组织认为行政机关在政府信息公开工作中侵犯其合法权益的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼（条例第五十一条）。
      </p>
    </>
  );
}

import { around } from './context.js';
import type { Hit } from './kind.js';

/** Illnesses that are hardly ever named but of somebody. */
const grave =
  '艾滋病|HIV|白血病|尿毒症|(?:肺|肝|胃|肠|乳腺|宫颈|食管|食道|胰腺|甲状腺|前列腺|鼻咽|卵巢|膀胱|淋巴|直肠|结肠|子宫|喉|骨)癌|恶性肿瘤|癌症|脑瘤|精神分裂症?|双相情感障碍|抑郁症|自闭症|孤独症|癫痫|梅毒|淋病|乙肝|丙肝|血友病|再生障碍性贫血|肾衰竭|脑梗死?|脑出血|脑瘫|瘫痪|植物人|流产|不孕|红斑狼疮|帕金森病?|阿尔茨海默病?|肝硬化';
/** Of these also plans and notices speak. */
const common =
  '高血压|糖尿病|冠心病|心脏病|肺结核|结核病|精神病|精神障碍|精神疾病|肿瘤|尘肺病?|骨折|肝炎|肺炎|肾病|哮喘|残疾|伤残|重病|大病|慢性病|疾病';
const degree =
  '(?:[一二三四1-4]级(?:视力|听力|言语|肢体|智力|精神|多重)?(?:残疾|伤残)|(?:视力|听力|言语|肢体|智力|精神|多重)残疾[一二三四1-4]级|残疾(?:等级|证号码?|类别|类型)\\s?[:：]?\\s?[一二三四1-4]?级?|残疾人证号?)';
const illness = new RegExp(`(?:${degree}|${grave}|${common})`, 'y');
const isDegree = new RegExp(`^${degree}$`);
const isGrave = new RegExp(`^(?:${grave})$`);
const ofSomebody =
  /(?:患有?|确诊|因病?|身患|诊断[为:：是]?|查出|罹患|病情[:：]?|病史[:：]?|病名[:：]?|病种[:：]?|致贫原因[:：]?)[^，。；\n]{0,8}$/;
const ofEverybody =
  /^(?:防治|预防|防控|筛查|联防|保险|救助|补助|补贴|管理|健康|知识|监测|宣传|日|康复|人联合会|人事业|人保障|人工作|人就业|人服务|人口|人之家|传播|控制|种类|流行|防范|人两项|人等|儿童康复)/;

function healthAt(text: string, at: number): Hit | null {
  illness.lastIndex = at;
  const found = illness.exec(text)?.[0];
  if (found === undefined) return null;
  const end = at + found.length;
  const { before } = around(text, at, end);
  const cue = ofSomebody.test(before);
  if (!cue && ofEverybody.test(text.slice(end, end + 6))) return null;
  const told = isDegree.test(found) || isGrave.test(found);
  return { kind: 'health', start: at, end, certain: cue && told ? true : cue };
}

/** Whether a finding of health stands only where a name or a word such as 患 is beside it. */
export function needsSomebody(term: string): boolean {
  return !isDegree.test(term) && !isGrave.test(term);
}

const child =
  /(?:未成年人|未成年|留守儿童|困境儿童|事实无人抚养儿童|孤儿|小学生|初中生|中学生|学生|幼儿|儿童|女童|男童|婴儿)/y;
const childPolicy =
  /^(?:保护|思想|救助|权益|关爱|法|工作|犯罪|检察|司法|健康|教育|资助|营养|入学|安全|防|暑期|之家|福利|服务|照护|图书|活动|体检|接种|乘车|上下学|家长|公寓|宿舍|食堂|补助|用品|医保|近视|票|人数|数|总)/;
const age =
  /(?:(?:^|[^\d])(?:[1-9]|1[0-7])\s?|[一二三四五六七八九]|十[一二三四五六七]?)周?岁(?!以[上下内]|及以|至|到|[-~～—])/;
const school = /学校|年级|班级|学籍|学号/;
const attends = /就读|在读|上学|入学|小学|初中|中学|高中|幼儿园|年级|监护人/;
const schoolClass =
  /(?:小学|初中|中学|高中|学校)[（(]?(?:[一二三四五六七八九1-9]|[初高][一二三])(?:年级|[（(]\d{1,2}[）)]班)(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)]?班)?|幼儿园[大中小托]班/y;
const teaching = /^(?:组|教师|老师|班主任|语文|数学|英语|教材|教室|学生)/;
const ageBefore = /(?:^|[^\d\-~～—至到满过.])((?:[1-9]|1[0-7])|[一二三四五六七八九]|十[一二三四五六七]?)\s?周?$/;
const ageGroup = /^(?:以[上下内]|及以|至|到|[-~～—]|儿童|组|段|人群|的)/;

/** The age of a child (under 18) that closes with 岁 at `at`, where a name or a school stands beside it. */
export function childAgeAt(text: string, at: number, named: (piece: string) => boolean): Hit | null {
  const { before, after } = around(text, at, at + 1);
  const found = ageBefore.exec(before);
  if (found?.[1] === undefined || ageGroup.test(after)) return null;
  const start = at - (before.length - before.lastIndexOf(found[1]));
  if (!named(before.slice(-24)) && !attends.test(`${before.slice(-20)}\n${after.slice(0, 20)}`)) return null;
  return { kind: 'minor', start, end: at + 1, certain: named(before) };
}

/** The class that somebody attends, where a name or a child's age stands before it. */
function schoolClassAt(text: string, at: number, named: (piece: string) => boolean): Hit | null {
  schoolClass.lastIndex = at;
  const found = schoolClass.exec(text)?.[0];
  if (found === undefined || teaching.test(text.slice(at + found.length, at + found.length + 3))) return null;
  const { before, after } = around(text, at, at + found.length);
  const told = age.test(before) || /就读|在读/.test(before) || /^[，、\s]?(?:就读|在读|上学)/.test(after);
  return told || named(before) ? { kind: 'minor', start: at, end: at + found.length, certain: told } : null;
}

/** A word for a child; a finding only with a name or an age beside it, except 未成年人 itself. */
function minorAt(text: string, at: number, named: (piece: string) => boolean): Hit | null {
  child.lastIndex = at;
  const found = child.exec(text)?.[0];
  if (found === undefined) return null;
  const end = at + found.length;
  if (childPolicy.test(text.slice(end, end + 4))) return null;
  const { before, after } = around(text, at, end);
  const near = `${before.slice(-20)}\n${after.slice(0, 24)}`;
  const somebody = age.test(near) || named(near) || (school.test(near) && /姓名|名单/.test(near));
  if (!somebody && !found.startsWith('未成年')) return null;
  return { kind: 'minor', start: at, end, certain: somebody };
}

const mark =
  /(?:绝密|机密|秘密)\s?(?:[★☆*]|\n?★)|(?:绝密|机密|秘密)(?=\s?(?:\d{1,2}年|长期|件|级|文件)\s*(?:\n|$))|内部(?:资料|文件|材料|使用|刊物|参阅)|工作秘密|(?:注意保存|不得外传|严禁外传|请勿外传)|^(?:绝密|机密|秘密)$/my;

function markAt(text: string, at: number): Hit | null {
  mark.lastIndex = at;
  const found = mark.exec(text)?.[0];
  if (found === undefined) return null;
  return { kind: 'secrecyMark', start: at, end: at + found.length, certain: /[★☆]|^(?:绝密|机密|秘密)/.test(found) };
}

/** The term of illness, of a child or of secrecy that begins at `at`. */
export function wordAt(text: string, at: number, named: (piece: string) => boolean): Hit | null {
  return markAt(text, at) ?? healthAt(text, at) ?? schoolClassAt(text, at, named) ?? minorAt(text, at, named);
}

/** The first two characters of every such term. */
const beginnings =
  '艾滋 HI 白血 尿毒 肺癌 肝癌 胃癌 肠癌 乳腺 宫颈 食管 食道 胰腺 甲状 前列 鼻咽 卵巢 膀胱 淋巴 直肠 结肠 子宫 喉癌 骨癌 恶性 癌症 脑瘤 精神 双相 抑郁 自闭 孤独 癫痫 梅毒 淋病 乙肝 丙肝 血友 再生 肾衰 脑梗 脑出 脑瘫 瘫痪 植物 流产 不孕 红斑 帕金 阿尔 肝硬 高血 糖尿 冠心 心脏 肺结 结核 肿瘤 尘肺 骨折 肝炎 肺炎 肾病 哮喘 残疾 伤残 重病 大病 慢性 疾病 一级 二级 三级 四级 1级 2级 3级 4级 视力 听力 言语 肢体 智力 多重 未成 留守 困境 事实 孤儿 小学 初中 中学 学生 幼儿 儿童 女童 男童 婴儿 高中 学校 绝密 机密 秘密 内部 工作 注意 不得 严禁 请勿'.split(
    ' ',
  );

/** The characters with which a term can begin. */
export const wordStarts = beginnings.map((pair) => pair[0] ?? '').join('');
const pairs = new Set(beginnings.map((pair) => (pair.charCodeAt(0) << 16) | pair.charCodeAt(1)));

/** Whether a term can begin with these two characters. */
export const canBegin = (first: number, second: number): boolean => pairs.has((first << 16) | second);

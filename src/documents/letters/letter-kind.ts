/** A place in a letter that a template names as 【key】. */
export interface LetterField {
  readonly key: string;
  /** What belongs there, for the person who edits a template or fills it. */
  readonly label: string;
  /** The template must name it and the letter must have it. */
  readonly required: boolean;
  /** The fields of one entry, where the field is a list written 【#key】…【/key】. */
  readonly items?: readonly LetterField[];
}

interface KindBase {
  readonly key: string;
  /** The title as printed. */
  readonly title: string;
  /** It carries a 文号 and the red head of the office. */
  readonly numbered: boolean;
  /** It must tell the remedies: 【救济告知】. */
  readonly remedy: boolean;
  readonly fields: readonly LetterField[];
}

/** A letter of running text: 主送, paragraphs, 落款. */
export interface TextLetter extends KindBase {
  readonly shape: 'text';
  /** 主送, the full-width colon included. */
  readonly addressee: string;
  /** One string a paragraph; one that is only 【#x】 or 【/x】 opens or closes a part. */
  readonly body: readonly string[];
}

/** A form: a table of four columns, in which the last cell of a row takes what is left. */
export interface FormLetter extends KindBase {
  readonly shape: 'form';
  readonly rows: readonly (readonly string[])[];
  /** Lines below the table. */
  readonly notes: readonly string[];
}

export type LetterKind = TextLetter | FormLetter;

/** Keys that do not say everything by themselves. */
const labels: Readonly<Record<string, string>> = {
  文号: '发文字号，如 示公复〔2026〕1号',
  收到日期: '收到申请的日期（条例第三十一条）',
  收到依据: '收到日期的认定依据，如邮件签收日',
  到期日: '答复到期日',
  申请内容: '申请人描述的政府信息',
  救济告知: '行政复议、行政诉讼的途径和期限',
  查找经过: '查找、检索或者征求意见的经过',
  依据: '适用的条、款、项',
  检索时间范围: '进行检索的日期（不是所查信息的年份）',
  其他法律: '条例之外所依据的法律，连同前面的顿号',
  数量: '份数或者页数，如 共5页、1份',
  本机关地址: '本机关通信地址',
  落款日期: '成文日期',
};

/**
 * Fields from their keys, set apart by blanks; a key ending in ? may be missing.
 * `lists` gives the fields of one entry for every key that is a list.
 */
export function fieldsOf(keys: string, lists: Readonly<Record<string, string>> = {}): LetterField[] {
  return keys.split(' ').map((word) => {
    const key = word.replace(/\?$/u, '');
    const field = { key, label: labels[key] ?? key, required: key === word };
    const items = lists[key];
    return items === undefined ? field : { ...field, items: fieldsOf(items) };
  });
}

type Given<Kind extends LetterKind> = Omit<Kind, 'fields' | 'shape' | 'numbered' | 'remedy'> & {
  readonly fields: string;
  readonly lists?: Readonly<Record<string, string>>;
  readonly numbered?: boolean;
  readonly remedy?: boolean;
};

/** A letter of text with the fields that all have: the office, the date, and 文号 and 救济告知 where it carries them. */
export function textLetter(given: Given<TextLetter>): TextLetter {
  const { fields, lists, numbered = true, remedy = false, ...rest } = given;
  const all = `机关名称 ${numbered ? '文号 ' : ''}${fields}${remedy ? ' 救济告知' : ''} 落款日期`;
  return { ...rest, shape: 'text', numbered, remedy, fields: fieldsOf(all, lists) };
}

/** A form; it has no 文号 and tells no remedies. */
export function formLetter(given: Given<FormLetter>): FormLetter {
  const { fields, lists, ...rest } = given;
  return { ...rest, shape: 'form', numbered: false, remedy: false, fields: fieldsOf(fields, lists) };
}

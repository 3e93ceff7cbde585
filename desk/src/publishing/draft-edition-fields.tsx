import { Checkbox, Form, Input, Select } from 'antd';
import { listsAreUnverified } from '../../../src/law/edition-lists.js';
import { validities } from '../../../src/law/validity.js';
import { settingsRoutes } from '../../../src/publishing/settings-contract.js';
import { useReading } from '../queries.js';
import { DayInput } from '../shared/day-input.js';
import { FormCell } from './form-cell.js';
import { RelationsInput } from './relations-input.js';

/** The rest of the metadata that catalogues ask for; all of it may be left out. */
export function EditionFields() {
  const settings = useReading(settingsRoutes.settings).data;
  const hint = settings === undefined || settings.listsVerified ? undefined : listsAreUnverified;
  return (
    <>
      <FormCell name="topic" label="主题分类" hint={hint}>
        <NameSelect names={settings?.topics ?? []} />
      </FormCell>
      <FormCell name="genre" label="体裁" hint={hint}>
        <NameSelect names={settings?.genres ?? []} />
      </FormCell>
      <FormCell name="issuingOrgan" label="发布机构" hint="不填即本机关；联合发文、转发的填写原机关。">
        <Input maxLength={100} autoComplete="off" />
      </FormCell>
      <FormCell name="responsibleOrgan" label="责任机构">
        <Input maxLength={100} placeholder="起草或者保存本信息的内设机构" autoComplete="off" />
      </FormCell>
      <FormCell name="effectiveOn" label="生效日期">
        <DayInput />
      </FormCell>
      <FormCell name="repealedOn" label="废止日期">
        <DayInput />
      </FormCell>
      <FormCell name="validity" label="有效性" hint="规范性文件填写；被其他文件废止、修改的，公开页面随之显示。">
        <Select allowClear placeholder="不填" options={validities.map(({ key, label }) => ({ value: key, label }))} />
      </FormCell>
      <FormCell name="audience" label="公开对象">
        <Input maxLength={100} placeholder="例如 全社会、特定群众" autoComplete="off" />
      </FormCell>
      <FormCell name="legalBasis" label="公开依据" wide>
        <Input maxLength={300} autoComplete="off" />
      </FormCell>
      <FormCell name="keywords" label="关键词" wide hint="输入后按回车，最多 20 个。">
        <Select
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={['；', ';', '、', '，', ' ']}
          maxCount={20}
        />
      </FormCell>
      <FormCell
        name="relations"
        label="关联信息"
        wide
        hint="政策与解读、废止与修改的文件：在任何一方关联，两边都会显示。"
      >
        <RelationsInput />
      </FormCell>
      <FormCell name="awaitsInterpretation" label="政策解读" wide>
        <TickedLine days={settings?.interpretationDays ?? null} />
      </FormCell>
    </>
  );
}

interface NameProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (name: string | undefined) => void;
  readonly names: readonly string[];
}

/** One of the office's names; one that has since left the list stays as it is. */
function NameSelect({ value, onChange, names, ...rest }: NameProps) {
  const all = value === undefined || names.includes(value) ? names : [value, ...names];
  return (
    <Select
      {...rest}
      allowClear
      showSearch
      placeholder="输入文字可查找"
      {...(value === undefined ? {} : { value })}
      onChange={(name: string | undefined) => onChange?.(name)}
      options={all.map((name) => ({ value: name, label: name }))}
    />
  );
}

interface TickProps {
  readonly id?: string;
  readonly value?: boolean;
  readonly onChange?: (ticked: boolean) => void;
  readonly days: number | null;
}

function TickedLine({ id, value = false, onChange, days }: TickProps) {
  const nature = Form.useWatch<string | undefined>('nature');
  return (
    <Checkbox
      {...(id === undefined ? {} : { id })}
      checked={value}
      disabled={nature === 'repost'}
      onChange={(event) => onChange?.(event.target.checked)}
    >
      本文件需要解读{days === null ? '' : `，公开后 ${days} 个工作日内公开解读（本机关设定）`}
    </Checkbox>
  );
}

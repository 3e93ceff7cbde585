import { AutoComplete, Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import { catalogColumns, catalogEntry } from '../../../src/law/catalog.js';
import { catalogBoxes } from '../../../src/law/catalog-channels.js';
import {
  type CatalogRow,
  catalogAudiences,
  catalogLevels,
  catalogModes,
  rowSources,
} from '../../../src/law/catalog-row.js';
import type { NamedPeople } from './people.js';
import { TermFields } from './term-fields.js';
import './catalogue.css';

interface Props {
  readonly entryKey: string;
  readonly people: NamedPeople;
  readonly rows: readonly CatalogRow[];
}

const options = (list: readonly { readonly key: string; readonly label: string }[]) =>
  list.map(({ key, label }) => ({ value: key, label }));
const needed = (what: string) => [{ required: true, whitespace: true, message: `请填写${what}` }];

/** The fields of a row, in the order of the official table. */
export function RowFields({ entryKey, people, rows }: Props) {
  const firsts = [...new Set(rows.map(({ first }) => first))];
  const channels = Form.useWatch<string[] | undefined>('channels') ?? [];
  const audience = Form.useWatch<string | undefined>('audience');
  return (
    <>
      <div className="catalogue-pair">
        <Form.Item name="first" label="一级事项" rules={needed('一级事项')}>
          <AutoComplete options={firsts.map((value) => ({ value }))} showSearch={{ filterOption: true }} />
        </Form.Item>
        <Form.Item name="second" label="二级事项" rules={needed('二级事项')}>
          <Input maxLength={120} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="place" label="序号" extra="不填的，新事项排在同一个一级事项的最后。">
        <InputNumber min={1} max={rows.length + 1} precision={0} style={{ width: 140 }} />
      </Form.Item>
      <Form.Item name="content" label="公开内容（要素）" rules={needed('公开内容（要素）')}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name="basis" label="公开依据" rules={needed('公开依据')}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 1, maxRows: 6 }} />
      </Form.Item>
      <TermFields related={catalogEntry(entryKey)?.relatedTerms ?? []} />
      <Form.Item name="agency" label="公开主体" rules={needed('公开主体')}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <div className="catalogue-choices">
        <Form.Item name="channels" label="公开渠道和载体">
          <Checkbox.Group options={options(catalogBoxes)} />
        </Form.Item>
      </div>
      {channels.includes('other') ? (
        <Form.Item name="otherChannel" label="其他渠道是什么" rules={needed('其他渠道')}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
      ) : null}
      <div className="catalogue-pair">
        <Form.Item name="audience" label="公开对象">
          <Radio.Group options={options(catalogAudiences)} />
        </Form.Item>
        {audience === 'certain' ? (
          <Form.Item name="audienceNote" label="哪些群众（可不填）">
            <Input maxLength={60} autoComplete="off" />
          </Form.Item>
        ) : null}
        <Form.Item name="mode" label="公开方式">
          <Radio.Group options={options(catalogModes)} />
        </Form.Item>
        <Form.Item name="levels" label="公开层级">
          <Checkbox.Group options={options(catalogLevels)} />
        </Form.Item>
      </div>
      <div className="catalogue-pair">
        <Form.Item name="column" label="所属栏目">
          <Select options={options(catalogColumns)} />
        </Form.Item>
        <Form.Item name="person" label="责任人（可不选）">
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="source" label="核实情况">
          <Select options={options(rowSources)} />
        </Form.Item>
        <Form.Item name="state" label="状态">
          <Radio.Group
            options={[
              { value: 'open', label: '在用' },
              { value: 'closed', label: '停用' },
            ]}
          />
        </Form.Item>
      </div>
    </>
  );
}

import { Form, Input, Radio, Select } from 'antd';
import { closedGround, groundsOf, type OpenAttribute, openAttributes } from '../../../src/law/open-attribute.js';
import { FormCell } from './form-cell.js';

/** 公开属性, set when the item is drafted; what is not public asks for its provision and the reason. */
export function AttributeFields() {
  const attribute = Form.useWatch<OpenAttribute | undefined>('openAttribute') ?? 'public';
  const ground = Form.useWatch<string | undefined>('ground');
  const articles = closedGround(ground ?? '')?.articles.join('、');
  return (
    <>
      <FormCell
        name="openAttribute"
        label="公开属性"
        required
        wide
        hint={
          attribute === 'public'
            ? undefined
            : '经审查、审批后列入不予公开事项登记册，不对外公开，每年评估一次（条例第十八条）。'
        }
      >
        <Radio.Group
          aria-labelledby="label-openAttribute"
          options={openAttributes.map(({ key, label }) => ({ value: key, label }))}
        />
      </FormCell>
      {attribute === 'public' ? null : (
        <>
          <FormCell name="ground" label="不公开依据" required wide hint={articles}>
            <Select
              aria-required="true"
              placeholder="请选择"
              options={groundsOf(attribute).map(({ key, label }) => ({ value: key, label }))}
            />
          </FormCell>
          <FormCell name="groundReason" label="不公开理由" required wide>
            <Input.TextArea maxLength={300} autoSize={{ minRows: 2, maxRows: 5 }} />
          </FormCell>
        </>
      )}
    </>
  );
}

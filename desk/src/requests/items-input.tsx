import { Button, Form, Input } from 'antd';

const most = 50;

/** What is asked for, one item under each number: each gets its own decision later. */
export function ItemsInput() {
  return (
    <Form.List name="items">
      {(fields, { add, remove, move }) => (
        <ol className="items-input">
          {fields.map((field, at) => (
            <li key={field.key}>
              <Form.Item name={field.name} label={`第 ${at + 1} 项（必填）`}>
                <Input.TextArea
                  maxLength={2000}
                  autoSize={{ minRows: 2, maxRows: 8 }}
                  placeholder="政府信息的名称、文号或者便于查询的其他特征，照申请书原文填写"
                />
              </Form.Item>
              {fields.length === 1 ? null : (
                <p className="items-input-acts">
                  <Act label={`把第 ${at + 1} 项上移`} off={at === 0} act={() => move(at, at - 1)}>
                    上移
                  </Act>
                  <Act label={`把第 ${at + 1} 项下移`} off={at === fields.length - 1} act={() => move(at, at + 1)}>
                    下移
                  </Act>
                  <Act label={`删除第 ${at + 1} 项`} off={false} act={() => remove(field.name)}>
                    删除
                  </Act>
                </p>
              )}
            </li>
          ))}
          <li className="items-input-more">
            <Button onClick={() => add('')} disabled={fields.length >= most}>
              增加一项
            </Button>
            <span className="quiet"> 一件申请要求多项信息的，逐项填写，以便逐项答复。</span>
          </li>
        </ol>
      )}
    </Form.List>
  );
}

interface ActProps {
  readonly label: string;
  readonly off: boolean;
  readonly act: () => void;
  readonly children: string;
}

function Act({ label, off, act, children }: ActProps) {
  return (
    <Button size="small" aria-label={label} disabled={off} onClick={act}>
      {children}
    </Button>
  );
}

import { Button, Form, Input } from 'antd';
import { DayInput } from '../shared/day-input.js';

/** The holidays of a notice: name, first and last day off, weekends within included. */
export function HolidayLines({ year }: { readonly year: number }) {
  return (
    <fieldset className="notice-lines">
      <legend>放假（含其中的周末）</legend>
      <Form.List name="holidays">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div className="notice-line" key={key}>
                <Form.Item name={[name, 'name']} label="假期名称">
                  <Input maxLength={20} autoComplete="off" placeholder="例如：元旦" />
                </Form.Item>
                <Form.Item name={[name, 'from']} label="开始日期">
                  <DayInput />
                </Form.Item>
                <Form.Item name={[name, 'to']} label="结束日期">
                  <DayInput />
                </Form.Item>
                <Button aria-label={`删除第${name + 1}个假期`} onClick={() => remove(name)}>
                  删除
                </Button>
              </div>
            ))}
            <Button onClick={() => add({})}>增加一个假期</Button>
          </>
        )}
      </Form.List>
      <p className="quiet">
        照通知填写{year}年的全部假期；跨年的假期按实际日期填写，不止一个节日的写作“国庆节、中秋节”。
      </p>
    </fieldset>
  );
}

/** The days that are worked all the same. */
export function MakeupDays({ year }: { readonly year: number }) {
  return (
    <fieldset className="notice-lines">
      <legend>{year}年调休上班日</legend>
      <Form.List name="makeupDays">
        {(fields, { add, remove }) => (
          <div className="notice-days">
            {fields.map(({ key, name }) => (
              <div className="notice-line" key={key}>
                <Form.Item name={name}>
                  <DayInput />
                </Form.Item>
                <Button aria-label={`删除第${name + 1}个调休上班日`} onClick={() => remove(name)}>
                  删除
                </Button>
              </div>
            ))}
            <Button onClick={() => add(undefined)}>增加一个上班日</Button>
          </div>
        )}
      </Form.List>
    </fieldset>
  );
}

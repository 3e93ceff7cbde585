import { Button, Select } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { type RelationKind, relationKinds } from '../../../src/law/item-relations.js';
import { publishingRoutes } from '../../../src/publishing/contract.js';
import { useReading } from '../queries.js';

interface Relation {
  readonly kind: RelationKind;
  readonly document: string;
}

interface Props {
  readonly id?: string;
  readonly value?: readonly Relation[];
  readonly onChange?: (relations: readonly Relation[]) => void;
}

/** The ties of an item to others: which kind, and to which item, found by its title. */
export function RelationsInput({ id, value = [], onChange }: Props) {
  const [kind, setKind] = useState<RelationKind>('interprets');
  const [words, setWords] = useState('');
  const own = useParams().id;
  const found = useReading(publishingRoutes.documents, { query: { q: words } });
  const add = (document: string) => {
    if (!value.some((one) => one.kind === kind && one.document === document))
      onChange?.([...value, { kind, document }]);
  };
  return (
    <div className="attachments">
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        <Select<RelationKind>
          aria-label="关联方式"
          style={{ width: 160 }}
          value={kind}
          onChange={setKind}
          options={relationKinds.map(({ key, label }) => ({ value: key, label }))}
        />
        <Select<string | null>
          {...(id === undefined ? {} : { id })}
          aria-label="关联的信息"
          style={{ flex: '1 1 240px', minWidth: 0 }}
          value={null}
          showSearch={{ filterOption: false, onSearch: setWords }}
          placeholder="输入标题或者文号查找"
          notFoundContent={found.isFetching ? '正在查找……' : '没有找到信息'}
          onChange={(document) => {
            if (document !== null) add(document);
          }}
          options={(found.data?.rows ?? [])
            .filter((row) => row.id !== own)
            .map((row) => ({
              value: row.id,
              label: row.indexNo === null ? row.title : `${row.title}（${row.indexNo}）`,
            }))}
        />
      </div>
      {value.length === 0 ? null : (
        <ul>
          {value.map((one) => (
            <li key={`${one.kind} ${one.document}`}>
              <span className="quiet">{relationKinds.find(({ key }) => key === one.kind)?.label}</span>
              <RelatedTitle id={one.document} />
              <Button type="link" size="small" onClick={() => onChange?.(value.filter((other) => other !== one))}>
                移除
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function RelatedTitle({ id }: { readonly id: string }) {
  const detail = useReading(publishingRoutes.document, { params: { id } });
  return (
    <a href={`/desk/documents/${id}`} target="_blank" rel="noopener">
      {detail.data?.title ?? '正在读取……'}
    </a>
  );
}

import { Button, Tooltip } from 'antd';
import { Link } from 'react-router';
import { type CatalogueView, catalogueRoutes } from '../../../src/publishing/catalogue-contract.js';
import { addressOf } from '../client.js';

interface Props {
  readonly view: CatalogueView;
  readonly onNew: () => void;
  readonly onImport: () => void;
  readonly onDiscard: () => void;
  readonly onPut: () => void;
}

/** What can be done with the catalogue; export and print take the draft where there is one. */
export function CatalogueActions({ view, onNew, onImport, onDiscard, onPut }: Props) {
  const { draft, may } = view;
  const version = draft === null ? view.inForce.version : 'draft';
  return (
    <>
      {draft === null ? null : (
        <Tooltip title={may.putInForce === true ? undefined : may.putInForce}>
          <Button type="primary" disabled={may.putInForce !== true} onClick={onPut}>
            生效
          </Button>
        </Tooltip>
      )}
      {may.edit === true ? (
        <>
          <Button onClick={onNew}>新增事项</Button>
          <Button onClick={onImport}>导入</Button>
        </>
      ) : null}
      <Button href={addressOf(catalogueRoutes.file, { query: { version } })} download>
        导出
      </Button>
      <Link to={`/catalogue/print?version=${version}`}>
        <Button>打印</Button>
      </Link>
      {draft !== null && may.edit === true ? (
        <Button danger onClick={onDiscard}>
          放弃草案
        </Button>
      ) : null}
    </>
  );
}

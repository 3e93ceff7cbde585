import { Button } from 'antd';
import { useId, useRef } from 'react';

interface Props {
  readonly label: string;
  readonly accept?: string;
  /** A whole folder with everything below it. */
  readonly folder?: boolean;
  readonly chosen: readonly File[];
  readonly onChosen: (files: readonly File[]) => void;
}

/** Picks one file, or a folder with all its files; says in words what is picked. */
export function FilePick({ label, accept, folder = false, chosen, onChosen }: Props) {
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [first] = chosen;
  const words = first === undefined ? '未选择' : folder ? `共 ${chosen.length} 个文件` : first.name;
  return (
    <div className="file-pick">
      <label htmlFor={id}>{label}</label>
      <Button onClick={() => picker.current?.click()}>{folder ? '选择文件夹' : '选择文件'}</Button>{' '}
      <span className="quiet" role="status">
        {words}
      </span>
      <input
        ref={picker}
        id={id}
        type="file"
        hidden
        {...(accept === undefined ? {} : { accept })}
        {...(folder ? { webkitdirectory: '' } : {})}
        onChange={(event) => onChosen([...(event.target.files ?? [])])}
      />
    </div>
  );
}

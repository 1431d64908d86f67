import { useRef, type ReactNode } from 'react';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';

/** Chooses files. The page sees what was chosen and nothing else. */
export function FileButton({
  label,
  multiple = false,
  onFiles,
}: {
  readonly label: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <input
        ref={input}
        className="dap-hidden"
        type="file"
        multiple={multiple}
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // Lets the same file be chosen again.
          target.value = '';
        }}
      />
      <button type="button" className={`dap-button ${fields.small}`} onClick={() => input.current?.click()}>
        <Icon name="file" />
        {label}
      </button>
    </div>
  );
}

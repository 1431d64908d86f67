import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import { fileOf, identityOf, type Problem } from '../../studio/check.ts';
import { inFormOf } from '../../studio/fileForm.ts';
import { patchText } from '../../studio/patchText.ts';
import type { SaveState } from '../../workspace/session.ts';
import { titleIn, type StudioBase } from '../../workspace/studio/studioDraft.ts';
import { SavedState } from '../assess/SavedState.tsx';
import { saveFile } from '../logic/saveFile.ts';
import { Icon } from '../parts/Icon.tsx';
import fields from '../parts/fields.module.css';
import type { EditorSight, StudioEditor } from './makeEditor.ts';
import { problemCounts } from './ProblemsPane.tsx';
import styles from './studio.module.css';

/** The head of an open draft: what it is, whether it is saved, what is wrong, and how to take it away. */
export function StudioBar({
  editor,
  sight,
  save,
  problems,
  checked,
  base,
}: {
  readonly editor: StudioEditor;
  readonly sight: EditorSight;
  readonly save: SaveState;
  readonly problems: readonly Problem[];
  /** Whether the problems are those of the text that is shown. */
  readonly checked: boolean;
  readonly base: StudioBase | undefined;
}): ReactNode {
  const { text, canUndo, canRedo } = sight;
  const identity = identityOf(text);
  const file = fileOf(identity);
  const asFile = inFormOf(base?.text, text);
  return (
    <header className={styles.bar}>
      <p className={styles.back}>
        <Link to="/studio">Checklist Studio</Link>
      </p>
      <h1 className={styles.name}>
        {titleIn(text)} <span className={fields.meaning}>{identity.version && `edition ${identity.version}`}</span>
      </h1>
      <p className={styles.state}>
        <SavedState save={save} />
        <span>{checked ? problemCounts(problems) : 'Checking…'}</span>
      </p>
      <p className={styles.tools}>
        <button type="button" className={styles.tool} disabled={!canUndo} onClick={editor.undo}>
          <Icon name="undo" />
          Undo
        </button>
        <button type="button" className={styles.tool} disabled={!canRedo} onClick={editor.redo}>
          <Icon name="redo" />
          Redo
        </button>
        <button
          type="button"
          className={styles.tool}
          onClick={() => saveFile(file.split('/').slice(-2).join('-'), 'application/yaml', asFile)}
        >
          <Icon name="download" />
          Download file
        </button>
        <button
          type="button"
          className={styles.tool}
          disabled={base?.text === asFile}
          title={`To be applied with “git apply” or “patch -p1” in the folder of the project`}
          onClick={() => {
            const patch = patchText(base?.text, asFile);
            if (patch !== undefined)
              saveFile(`${identity.id || 'checklist'}-${identity.version || 'draft'}.patch`, 'text/x-diff', patch);
          }}
        >
          <Icon name="download" />
          Download patch
        </button>
      </p>
    </header>
  );
}

import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { assessmentName } from '../../workspace/naming.ts';
import type { StoredAssessment } from '../../workspace/stored.ts';
import { arrange, EVERYTHING, type PortfolioEntry } from '../logic/portfolio.ts';
import { standingOf } from '../logic/standing.ts';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { WorkspacePageProps } from '../props.ts';
import { lazyKeys, lazyOpen, lazySeal } from '../seal/lazySeal.tsx';
import { AssessmentCard } from './AssessmentCard.tsx';
import { DeletedList } from './DeletedList.tsx';
import { FamilyMatrix } from './FamilyMatrix.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { lazyBackup } from './lazyBackup.tsx';
import { lazyReply } from './lazyReply.tsx';
import { NewAssessment } from './NewAssessment.tsx';
import { NoAssessment } from './NoAssessment.tsx';
import { PortfolioBar } from './PortfolioBar.tsx';
import { prepareBackup, type PreparedBackup } from './prepareBackup.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import { RestoredNotice } from './RestoredNotice.tsx';
import { Samples } from './Samples.tsx';
import { saveBackupText } from './saveBackupText.ts';
import { StorageNote } from './StorageNote.tsx';
import { useBackup, type Restored } from './useBackup.ts';
import { useAssessments } from './useAssessments.ts';
import { useChecklists } from './useChecklists.ts';
import { useDroppedFiles } from './useDroppedFiles.ts';
import { useImport } from './useImport.ts';
import { useListActions } from './useListActions.ts';
import { useOpenAssessment } from './useOpenAssessment.ts';
import { fileTaker } from './fileTaker.ts';
import { useWorkImport } from './useWorkImport.ts';
import { WorkImportDialog } from './WorkImportDialog.tsx';
import styles from './WorkspaceList.module.css';

/** The assessments of this browser: begin, import, open, copy, name, export, delete. */
export function WorkspaceList({ checklists, samples, load }: WorkspacePageProps): ReactNode {
  const { store, all, problem } = useAssessments();
  const [restored, setRestored] = useState<Restored>();
  const [backingUp, setBackingUp] = useState<PreparedBackup>();
  const [family, setFamily] = useState<StoredAssessment>();
  const [sealed, setSealed] = useState<File>();
  const [reply, setReply] = useState<File>();
  const [sealing, setSealing] = useState<StoredAssessment>();
  const [managingKeys, setManagingKeys] = useState(false);
  const [view, setView] = useState(EVERYTHING);
  const seen = useDeferredValue(view);
  const chooser = useRef<HTMLInputElement>(null);
  const importing = useImport(store, load);
  const backup = useBackup(store);
  const work = useWorkImport(store, load);
  const open = useOpenAssessment();
  const { failure, setFailure, undoable, attempt, ...act } = useListActions(store, open);

  const live = useMemo(() => (all ?? []).filter(({ removed }) => !removed), [all]);
  const deleted = (all ?? []).filter(({ removed }) => removed).sort(byChange);
  const pages = useChecklists(
    live.map(({ record }) => record.checklist.id),
    load,
  );
  const entries = useMemo(
    () =>
      live.map((stored): PortfolioEntry => {
        const page = pages.get(stored.record.checklist.id);
        return { stored, standing: page && standingOf(page.checklist, stored.record) };
      }),
    [live, pages],
  );
  const shown = useMemo(() => arrange(entries, seen), [entries, seen]);
  const bases = useMemo(() => new Set(live.map((stored) => stored.family?.base)), [live]);
  const familyPage = family && pages.get(family.record.checklist.id);
  const sealingPage = sealing && pages.get(sealing.record.checklist.id);
  const shelved = live.filter((stored) => stored.shelved !== undefined).length;

  const takeAll = fileTaker({
    isReady: store !== undefined,
    onBegin: () => {
      setFailure(undefined);
      setRestored(undefined);
    },
    onFailure: setFailure,
    onSealed: setSealed,
    onReply: setReply,
    readBackup: backup.readFile,
    readWork: work.readFile,
    readSubmission: importing.readFile,
  });
  useEffect(() => {
    import('../../workspace/evidenceFiles.ts').then((files) => files.removeLeftovers()).catch(() => undefined);
  }, []);
  const held = useDroppedFiles((files) => void takeAll(files), !sealed && !sealing);

  /** At once where no file of evidence is kept, so that there is nothing to choose. */
  const backUp = (): void =>
    attempt(async () => {
      const prepared = await prepareBackup(live);
      if (prepared.files.size > 0) setBackingUp(prepared);
      else saveBackupText(prepared.stem, prepared.text);
    });

  const sealOne = useCallback((stored: StoredAssessment) => setSealing(stored), []);

  return (
    <>
      <div className={styles.ways}>
        <NewAssessment checklists={checklists} store={store} onBegun={open} onFailure={setFailure} />
        <button type="button" className="dap-button" disabled={!store} onClick={() => chooser.current?.click()}>
          <Icon name="upload" />
          Import a submission file
        </button>
        <input
          ref={chooser}
          className="dap-hidden"
          type="file"
          multiple
          accept=".json,.ndjson,.zip,.dassure,application/json"
          tabIndex={-1}
          aria-hidden="true"
          data-import
          onChange={(chosen) => {
            void takeAll([...(chosen.target.files ?? [])]);
            chosen.target.value = '';
          }}
        />
        <Samples samples={samples} store={store} load={load} onOpen={open} onFailure={setFailure} />
      </div>
      {importing.reading !== undefined && <p role="status">Reading {importing.reading}…</p>}
      {held && (
        <div className={styles.drop}>Drop the submission file to look at it. Nothing is stored before you say so.</div>
      )}
      {(failure ?? problem) && (
        <Notice tone="error" announce="now" title="This did not work">
          <p>{failure ?? problem} What is stored is unchanged.</p>
        </Notice>
      )}
      {undoable && (
        <Notice
          tone="success"
          announce="politely"
          title={`Deleted “${assessmentName(undoable)}”`}
          actions={
            <button type="button" className="dap-button" onClick={() => act.restore(undoable)}>
              Undo
            </button>
          }
        />
      )}
      {restored && <RestoredNotice {...restored} />}
      {all !== undefined && live.length === 0 && <NoAssessment />}
      {live.length > 1 && (
        <PortfolioBar
          view={view}
          onView={setView}
          checklists={answered(live, checklists)}
          shown={shown.length}
          shelved={shelved}
          total={seen.shelved ? shelved : live.length - shelved}
        />
      )}
      {live.length === 1 && shelved === 1 && (
        <p className={styles.none}>
          Your only assessment is archived.{' '}
          <button type="button" className={fields.quiet} onClick={() => setView({ ...view, shelved: !view.shelved })}>
            {view.shelved ? 'Hide it' : 'Show it'}
          </button>
        </p>
      )}
      {live.length > 1 && shown.length === 0 && (
        <p className={styles.none}>No assessment is like this. Change what is looked for, or show all.</p>
      )}
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map(({ stored, standing }) => {
            const { id } = stored.record.checklist;
            return (
              <li key={stored.id}>
                <AssessmentCard
                  stored={stored}
                  page={pages.get(id)}
                  known={Object.hasOwn(load, id)}
                  standing={standing}
                  onDuplicate={act.duplicate}
                  onRename={act.rename}
                  onShelve={act.shelve}
                  onVariant={act.vary}
                  onMatrix={bases.has(stored.id) && pages.has(id) ? setFamily : undefined}
                  onExport={act.exportOne}
                  onSeal={sealOne}
                  onDelete={act.remove}
                />
              </li>
            );
          })}
        </ul>
      )}
      <StorageNote
        durable={store?.durable}
        onBackup={live.length > 0 ? backUp : undefined}
        onRestore={() => chooser.current?.click()}
      />
      <DeletedList deleted={deleted} onRestore={act.restore} onErase={act.erase} />
      {family && familyPage && (
        <FamilyMatrix
          base={live.find(({ id }) => id === family.id) ?? family}
          variants={live.filter((stored) => stored.family?.base === family.id)}
          page={familyPage}
          onClose={() => setFamily(undefined)}
        />
      )}
      <p>
        <button type="button" className={fields.quiet} onClick={() => setManagingKeys(true)}>
          <Icon name="lock" />
          Signing keys
        </button>
      </p>
      {managingKeys && <lazyKeys.Component onClose={() => setManagingKeys(false)} />}
      {sealingPage && sealing && (
        <lazySeal.Component record={sealing.record} page={sealingPage} onClose={() => setSealing(undefined)} />
      )}
      {sealed && (
        <lazyOpen.Component
          file={sealed}
          load={load}
          onRecord={(file, beside) => {
            setSealed(undefined);
            void importing.readFile(file, beside);
          }}
          onClose={() => setSealed(undefined)}
        />
      )}
      {reply && store && (
        <lazyReply.Component file={reply} store={store} onOpen={open} onClose={() => setReply(undefined)} />
      )}
      {backingUp && <lazyBackup.Component prepared={backingUp} onClose={() => setBackingUp(undefined)} />}
      {backup.waiting && (
        <RestoreDialog
          {...backup.waiting}
          onCommit={async (read, order) => {
            setRestored(await backup.commit(read, order));
            backup.close();
          }}
          onClose={backup.close}
        />
      )}
      {work.waiting && (
        <WorkImportDialog
          {...work.waiting}
          onBegin={async (preview) => {
            const stored = await work.begin(preview);
            work.close();
            open(stored.record.checklist.id, stored.id);
          }}
          onCompare={(preview) => {
            work.compare(preview);
            work.close();
            if (preview.stored) open(preview.stored.record.checklist.id, preview.stored.id);
          }}
          onClose={work.close}
        />
      )}
      {importing.waiting && (
        <ImportDialog
          {...importing.waiting}
          onKeepFiles={importing.keepFiles}
          onCommit={async (preview, how) => {
            const stored = await importing.commit(preview, how);
            importing.close();
            open(stored.record.checklist.id, stored.id);
          }}
          onOpen={(id) => {
            const stored = all?.find((one) => one.id === id);
            importing.close();
            if (stored) open(stored.record.checklist.id, id);
          }}
          onClose={importing.close}
        />
      )}
    </>
  );
}

/** Id and title of the checklists that are answered here. */
function answered(
  live: readonly StoredAssessment[],
  checklists: WorkspacePageProps['checklists'],
): readonly (readonly [string, string])[] {
  const ids = new Set(live.map(({ record }) => record.checklist.id));
  return [...ids].map((id) => [id, checklists.find((one) => one.id === id)?.title ?? id] as const);
}

/** Last changed first. */
function byChange(one: StoredAssessment, other: StoredAssessment): number {
  return one.record.modified < other.record.modified ? 1 : -1;
}

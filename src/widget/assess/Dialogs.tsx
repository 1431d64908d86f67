import type { ReactNode } from 'react';
import type { Requirement } from '../../engine/index.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import type { Session } from '../../workspace/session.ts';
import type { Store } from '../../workspace/store.ts';
import { newEvidenceId } from '../../workspace/ids.ts';
import { own } from '../../workspace/own.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { CarryDialog } from './CarryDialog.tsx';
import { EvidenceDialog } from './EvidenceDialog.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { GiveWorkDialog } from './GiveWorkDialog.tsx';
import { GuidancePanel } from './GuidancePanel.tsx';
import { HistoryDialog } from './HistoryDialog.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import { OffersDialog } from './OffersDialog.tsx';
import { OtherAnswersDialog } from './OtherAnswersDialog.tsx';
import { ProposalsDialog } from './ProposalsDialog.tsx';
import { Rail, type RailProps } from './Rail.tsx';
import { ReturnWorkDialog } from './ReturnWorkDialog.tsx';
import { SHORTCUTS } from '../logic/shortcuts.ts';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { SpreadsheetDialog } from './SpreadsheetDialog.tsx';
import { Tour } from './Tour.tsx';
import type { OpenFamily } from './useFamily.ts';
import { TakeWorkDialog } from './TakeWorkDialog.tsx';
import { useWorkbench, type OpenDialog } from './workbench.ts';

export interface DialogsProps {
  readonly dialog: OpenDialog;
  readonly record: SubmissionRecord;
  /** The one on screen. */
  readonly requirement: Requirement | undefined;
  readonly rail: RailProps;
  readonly store: Store;
  readonly session: Session;
  readonly family: OpenFamily | undefined;
  /** Name given in this browser. */
  readonly label: string | undefined;
  /** Goes to another assessment with the same checklist. */
  readonly onOpenOther: (id: string) => void;
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onClose: () => void;
}

/** The dialogue that is open. */
export function Dialogs({
  dialog,
  record,
  requirement,
  rail,
  store,
  session,
  family,
  label,
  onOpenOther,
  singleKeys,
  onSingleKeys,
  onClose,
}: DialogsProps): ReactNode {
  const { page, dispatch, index, open } = useWorkbench();
  switch (dialog.kind) {
    case 'add-evidence': {
      const wanted = dialog.requirement === undefined ? undefined : index.byId.get(dialog.requirement)?.requirement;
      return (
        <EvidenceDialog
          title={dialog.requirement === undefined ? 'Add evidence' : `Add evidence for ${dialog.requirement}`}
          wanted={wanted?.minimumEvidenceLevel ?? 0}
          onSave={(item) => {
            const link = dialog.requirement;
            dispatch({
              type: 'add-evidence',
              id: newEvidenceId(record.evidence),
              item,
              ...(link !== undefined && { link }),
            });
            onClose();
          }}
          onClose={onClose}
        />
      );
    }
    case 'edit-evidence':
      return (
        <EvidenceDialog
          title="Change evidence"
          item={own(record.evidence, dialog.id)}
          onSave={(item) => {
            dispatch({ type: 'update-evidence', id: dialog.id, item });
            onClose();
          }}
          onClose={onClose}
        />
      );
    case 'link-evidence':
      return (
        <LinkDialog
          requirement={dialog.requirement}
          minimum={index.byId.get(dialog.requirement)?.requirement.minimumEvidenceLevel ?? 0}
          evidence={record.evidence}
          linked={own(record.answers, dialog.requirement)?.evidence ?? []}
          onLink={(id) => dispatch({ type: 'link-evidence', requirement: dialog.requirement, id })}
          onClose={onClose}
        />
      );
    case 'sections':
      return (
        <Dialog title="Sections" onClose={onClose} side>
          <Rail {...rail} onFollow={onClose} />
        </Dialog>
      );
    case 'guidance':
      return (
        requirement && (
          <Dialog title={`Guidance for ${requirement.id}`} onClose={onClose}>
            <GuidancePanel requirement={requirement} page={page} />
          </Dialog>
        )
      );
    case 'shortcuts':
      return (
        <ShortcutsDialog shortcuts={SHORTCUTS} on={singleKeys} onSwitch={onSingleKeys} onClose={onClose}>
          <p>
            <button type="button" className="dap-button" onClick={() => open({ kind: 'tour' })}>
              Take the tour of this screen
            </button>
          </p>
        </ShortcutsDialog>
      );
    case 'carry':
      return (
        <CarryDialog
          assessment={session.getState()}
          store={store}
          label={label}
          onCarried={(id) => {
            onClose();
            onOpenOther(id);
          }}
          onClose={onClose}
        />
      );
    case 'offers':
      return <OffersDialog record={record} onClose={onClose} />;
    case 'other-answers':
      return <OtherAnswersDialog record={record} store={store} onClose={onClose} />;
    case 'history':
      return <HistoryDialog session={session} store={store} requirement={requirement?.id} onClose={onClose} />;
    case 'proposals':
      return (
        family && <ProposalsDialog family={family} record={record} session={session} store={store} onClose={onClose} />
      );
    case 'tour':
      return <Tour onClose={onClose} />;
    case 'spreadsheet':
      return <SpreadsheetDialog record={record} pasted={dialog.pasted} onClose={onClose} />;
    case 'give-work':
      return <GiveWorkDialog record={record} onClose={onClose} />;
    case 'return-work':
      return <ReturnWorkDialog record={record} onClose={onClose} />;
    case 'take-work':
      return <TakeWorkDialog record={record} onClose={onClose} />;
    case 'export':
      return <ExportDialog record={record} onClose={onClose} />;
  }
}

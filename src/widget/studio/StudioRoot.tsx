import type { ReactNode } from 'react';
import { Notice } from '../parts/Notice.tsx';
import type { StudioPageProps } from '../props.ts';
import { StudioDesk } from './StudioDesk.tsx';
import { StudioHome } from './StudioHome.tsx';
import { usePortal } from './usePortal.ts';
import { useStudioDrafts } from './useStudioDrafts.ts';

export interface StudioRootProps extends StudioPageProps {
  /** What stands behind the # of the address. */
  readonly asked: string;
}

/** The Studio: a list of drafts and ways to begin one, or the draft that the address names. */
export function StudioRoot({ editions, overlaid, load, asked }: StudioRootProps): ReactNode {
  const drafts = useStudioDrafts();
  const portal = usePortal(load);
  const open = asked.startsWith('draft-') ? asked.slice('draft-'.length) : undefined;
  const stored = drafts.all?.find(({ id }) => id === open);
  if (open !== undefined && stored && drafts.store && portal.names)
    return (
      <StudioDesk
        key={stored.id}
        stored={stored}
        store={drafts.store}
        portal={portal.names}
        editions={editions}
        load={load}
      />
    );
  return (
    <main className="container dap-page">
      <h1>Checklist Studio</h1>
      <p className="dap-lead">
        Write a checklist, or change one: as a form or as text. It is checked while you write, you see what people will
        be asked, and you can try it with made-up answers. Nothing leaves your browser until you download it.
      </p>
      {portal.problem !== undefined && (
        <Notice tone="error" announce="now" title="A part of the page could not be fetched">
          <p>{portal.problem} Open the page again when there is a network.</p>
        </Notice>
      )}
      {drafts.problem !== undefined && (
        <Notice tone="error" announce="now" title="The drafts cannot be read">
          <p>{drafts.problem}</p>
        </Notice>
      )}
      {drafts.store?.durable === false && (
        <Notice tone="warning" title="Drafts last only as long as this page">
          <p>This browser keeps nothing for the portal. Download what you write before you close the page.</p>
        </Notice>
      )}
      {overlaid.some((id) => asked === `open-${id}`) && (
        <Notice tone="info" announce="now" title="This checklist is changed in its overlay">
          <p>It is made from another checklist by an overlay, a file of its own, which the Studio does not open.</p>
        </Notice>
      )}
      {open !== undefined && drafts.all && !stored && (
        <Notice tone="error" announce="now" title="This draft is not in this browser">
          <p>It was deleted for good, or it was begun elsewhere. Open its file if you have it.</p>
        </Notice>
      )}
      {open === undefined || (drafts.all && !stored) ? (
        <StudioHome editions={editions} load={load} drafts={drafts} portal={portal.names} asked={asked} />
      ) : (
        <p role="status">Opening…</p>
      )}
    </main>
  );
}

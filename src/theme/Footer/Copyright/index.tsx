import { useActivePlugin } from '@docusaurus/plugin-content-docs/client';
import { usePluginData } from '@docusaurus/useGlobalData';
import type { ReactNode } from 'react';
import type { EditionsGlobal } from '../../../plugin/editions/index.ts';

/** Whose text the portal is. Pages of the guidance say it under their title, and so not again here. */
export default function FooterCopyright(): ReactNode {
  const { statement } = usePluginData('guidance-editions') as EditionsGlobal;
  const guidance = useActivePlugin();
  return (
    <div className="footer__copyright">
      {guidance === undefined ? (
        <>
          {statement.words} <a href={statement.link.to}>{statement.link.label}</a>
        </>
      ) : (
        <a href={statement.link.to}>{statement.link.label}</a>
      )}
    </div>
  );
}

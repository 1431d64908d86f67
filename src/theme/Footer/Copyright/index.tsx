import { useActivePlugin } from '@docusaurus/plugin-content-docs/client';
import { usePluginData } from '@docusaurus/useGlobalData';
import type { ReactNode } from 'react';
import type { EditionsGlobal } from '../../../plugin/editions/index.ts';

/** Whose text the portal is. Pages of the guidance say it under their title, and so not again here. */
export default function FooterCopyright(): ReactNode {
  const { statement } = usePluginData('guidance-editions') as EditionsGlobal;
  const guidance = useActivePlugin();
  const { words, link, contact } = statement;
  return (
    <div className="footer__copyright">
      {guidance === undefined && `${words} `}
      <a href={link.to}>{link.label}</a>
      {contact !== undefined && (
        <>
          {' '}
          <a href={contact.to}>{contact.label}</a>
        </>
      )}
    </div>
  );
}

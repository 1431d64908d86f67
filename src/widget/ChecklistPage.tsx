import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import TwinLink from '@theme/TwinLink';
import type { ReactNode } from 'react';
import { ChecklistContents } from './checklist/ChecklistContents.tsx';
import { ChecklistHead } from './checklist/ChecklistHead.tsx';
import { OverlayPanel } from './checklist/OverlayPanel.tsx';
import { ProfileTable } from './checklist/ProfileTable.tsx';
import { SectionArticles } from './checklist/SectionArticles.tsx';
import styles from './ChecklistPage.module.css';
import type { ChecklistPageProps } from './props.ts';

/** `/checklists/<id>`: the whole checklist to be read and printed, without JavaScript too. */
export default function ChecklistPage(page: ChecklistPageProps): ReactNode {
  const { checklist } = page;
  return (
    <Layout title={checklist.title} description={checklist.purpose}>
      <TwinLink />
      <main className="container dap-page">
        <ChecklistHead
          checklist={checklist}
          digest={page.digest}
          predecessor={page.predecessor}
          related={page.related}
          action={
            <>
              <Link className="dap-button dap-button--primary dap-needs-script" to={`/assess/${checklist.id}`}>
                Start an assessment
              </Link>{' '}
              <Link className="dap-button dap-needs-script" to={`/studio#open-${checklist.id}`}>
                Open in the Studio
              </Link>
            </>
          }
        />
        <div className={styles.columns}>
          <ChecklistContents sections={checklist.sections} />
          <div className={styles.text}>
            {checklist.overlay && <OverlayPanel origin={checklist.overlay} basePage={page.basePage} />}
            <ProfileTable profile={checklist.profile} />
            {checklist.sections.map((section) => (
              <SectionArticles key={section.id} section={section} page={page} />
            ))}
          </div>
        </div>
      </main>
    </Layout>
  );
}

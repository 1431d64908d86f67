import Link from '@docusaurus/Link';
import { usePluginData } from '@docusaurus/useGlobalData';
import portal from '@portal';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import type { EditionsGlobal } from '../plugin/editions/index.ts';
import { ChecklistStatus } from '../theme/ChecklistStatus/index.tsx';
import styles from './index.module.css';

interface Task {
  readonly who: string;
  readonly action: string;
  readonly to: string;
  readonly what: string;
  readonly primary?: true;
}

const TASKS: readonly Task[] = [
  {
    who: 'Manufacturers',
    action: portal.home.assess,
    to: '/assess',
    what: 'Answer the checklist, attach evidence, see what is ready and what is open. Continue where you stopped.',
    primary: true,
  },
  {
    who: 'Reviewers',
    action: 'Review submissions',
    to: '/review',
    what: 'Open sealed submissions, see what is proven, determine every requirement, and tell what changed in the next round.',
  },
  {
    who: 'Everyone',
    action: 'Read the guidance',
    to: '/guidance',
    what: portal.home.guidance,
  },
];

/** The home page: sends each of its readers to work. */
export default function Home(): ReactNode {
  return (
    <Layout description={portal.description}>
      <main className="container dap-page">
        <h1 className={styles.title}>{portal.home.title}</h1>
        <p className="dap-lead">{portal.home.lead} Nothing that you enter leaves this browser.</p>
        <ul className={styles.tasks}>
          {TASKS.map((task) => (
            <TaskCard key={task.action} task={task} />
          ))}
        </ul>
        <div className={styles.facts}>
          <ChecklistStatus />
          <Obligation />
          <Privacy />
        </div>
      </main>
    </Layout>
  );
}

function TaskCard({ task: { who, action, to, what, primary } }: { readonly task: Task }): ReactNode {
  return (
    <li className={styles.task}>
      <h2 className={styles.who}>{who}</h2>
      <Link to={to} className={primary ? 'dap-button dap-button--primary' : 'dap-button'}>
        {action}
      </Link>
      <p>{what}</p>
    </li>
  );
}

/** What the Code asks, and whether what stands here is the answer. */
function Obligation(): ReactNode {
  const { statement } = usePluginData('guidance-editions') as EditionsGlobal;
  const { title, text, link } = portal.home.duty;
  return (
    <section aria-labelledby="obligation">
      <h2 id="obligation">{title}</h2>
      <p>
        {text} <Link to={link.to}>{link.label}</Link>
      </p>
      <p>
        {statement.standing} <Link to={statement.link.to}>{statement.link.label}</Link>
      </p>
    </section>
  );
}

function Privacy(): ReactNode {
  return (
    <section aria-labelledby="privacy">
      <h2 id="privacy">Where your work is kept</h2>
      <p>
        In this browser, on this computer. There is no account and no server that could hold it. Download the submission
        file to keep a copy or to hand it over.
      </p>
    </section>
  );
}

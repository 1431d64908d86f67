import Link from '@docusaurus/Link';
import { useId, useMemo, useState, type ReactNode } from 'react';
import { plural } from '../../formats/plural.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import { RequirementMarks } from '../parts/RequirementMarks.tsx';
import styles from './embed.module.css';
import { EditionLine } from './EditionLine.tsx';
import type { AssessmentData, EmbedProps } from './embedData.ts';
import { StartLink } from './StartLink.tsx';
import type { TryItProps } from './TryIt.tsx';

const lazyTry = lazyPart<TryItProps>(() => import('./TryIt.tsx').then(({ TryIt }) => TryIt));

/** The requirements of a section, or of a whole checklist, as a list; and, when asked for, to be answered on the spot. */
export function Assessment({ data }: EmbedProps): ReactNode {
  const name = useId();
  const [trying, setTrying] = useState(false);
  const { checklist, section, groups } = useMemo(() => JSON.parse(data) as AssessmentData, [data]);
  const all = groups.flatMap(({ requirements }) => requirements);
  return (
    <div className={styles.embed} data-embed="assessment" role="group" aria-labelledby={name}>
      <p id={name} className={styles.title}>
        <Link to={`/checklists/${checklist.id}${section === undefined ? '' : `#${section.id}`}`}>
          {section?.title ?? checklist.title}
        </Link>{' '}
        <span className={styles.note}>{plural(all.length, 'requirement')}</span>
      </p>
      {trying ? (
        <lazyTry.Component checklist={checklist.id} section={section?.id} onEnd={() => setTrying(false)} />
      ) : (
        <>
          {groups.map(({ title, requirements }) => (
            <div key={requirements[0]?.id} className={styles.group}>
              {groups.length > 1 && <p className={styles.groupTitle}>{title}</p>}
              <ul className={styles.list}>
                {requirements.map(({ id, title: words, gate, weight, level }) => (
                  <li key={id}>
                    <Link to={`/checklists/${checklist.id}#${id}`}>
                      <span className={styles.id}>{id}</span> {words}
                    </Link>
                    <RequirementMarks gate={gate} weight={weight} level={level} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
          <p className={styles.try}>
            <button
              type="button"
              className="dap-button"
              onClick={() => setTrying(true)}
              onPointerEnter={() => void lazyTry.preload()}
            >
              Try it here
            </button>
            <span className={styles.note}>Answer and see what it comes to. Nothing is kept.</span>
          </p>
        </>
      )}
      <StartLink checklist={checklist} />
      <EditionLine checklist={checklist} />
    </div>
  );
}

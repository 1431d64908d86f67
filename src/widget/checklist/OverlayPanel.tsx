import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import type { OverlayEntry, OverlayOrigin } from '../../engine/index.ts';
import { changeText, entryEffect, entryName, originText, reasonText } from '../../formats/overlayWords.ts';
import { Prose } from '../parts/Prose.tsx';
import styles from './OverlayPanel.module.css';

/** Of a checklist that an overlay has made: what it is made on, and every part that is not as in the base. */
export function OverlayPanel({
  origin,
  basePage,
}: {
  readonly origin: OverlayOrigin;
  /** Address of the base inside the site, base path left out; absent where the site does not show it. */
  readonly basePage?: string | undefined;
}): ReactNode {
  const { base, entries } = origin;
  return (
    <section aria-labelledby="changed-from-base">
      <Heading as="h2" id="changed-from-base">
        What is changed from the base
      </Heading>
      <p className={styles.intro}>
        {originText(origin)} What is not listed here is the base’s own, word for word.{' '}
        {basePage !== undefined && <Link to={basePage}>Read {base.title}</Link>}
      </p>
      {entries.length > 0 && (
        <div className="table-scroll" role="group" aria-labelledby="changed-from-base" tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Part</th>
                <th scope="col">Beside the base</th>
                <th scope="col">What</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <Row key={`${entry.part} ${entry.id}`} entry={entry} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ entry }: { readonly entry: OverlayEntry }): ReactNode {
  const { part, id, origin, changes, notes, weakens } = entry;
  const linked = (part === 'requirement' || part === 'section') && origin !== 'excluded';
  return (
    <tr>
      <th scope="row" className={styles.part}>
        {linked ? <a href={`#${id}`}>{entryName(entry)}</a> : entryName(entry)}
      </th>
      <td className={weakens === undefined ? undefined : styles.weaker}>{entryEffect(entry)}</td>
      <td>
        <ul className={styles.changes}>
          {changes.map((change) => (
            <li key={change.field}>
              {changeText(change)} <span className={styles.why}>{reasonText(change)}</span>
            </li>
          ))}
          {notes.map((note) => (
            <li key={note}>
              <Prose text={`Note: ${note}`} className={styles.note} />
            </li>
          ))}
          {weakens !== undefined && (
            <li>
              <strong>Weakens the base:</strong> {weakens}
            </li>
          )}
        </ul>
      </td>
    </tr>
  );
}

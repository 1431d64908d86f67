import type { ReactNode } from 'react';
import type { Place } from '../logic/place.ts';
import { Icon } from '../parts/Icon.tsx';
import styles from './BottomBar.module.css';
import { PlaceLink } from './PlaceLink.tsx';
import { useWorkbench } from './workbench.ts';

const NEXT: Place = { view: 'next' };

/** On small screens: the ways about, within reach of a thumb. */
export function BottomBar({
  place,
  hasGuidance,
}: {
  readonly place: Place;
  /** A requirement is on screen whose guidance can be shown. */
  readonly hasGuidance: boolean;
}): ReactNode {
  const { open } = useWorkbench();
  return (
    <nav className={styles.bar} aria-label="Assessment">
      <button type="button" className={styles.entry} onClick={() => open({ kind: 'sections' })}>
        <Icon name="sections" large />
        Sections
      </button>
      <PlaceLink place={{ view: 'device' }} className={styles.entry} current={place.view === 'device'}>
        <Icon name="device" large />
        Device
      </PlaceLink>
      <button type="button" className={styles.entry} disabled={!hasGuidance} onClick={() => open({ kind: 'guidance' })}>
        <Icon name="guidance" large />
        Guidance
      </button>
      <PlaceLink place={NEXT} className={styles.entry} current={place.view === 'next'}>
        <Icon name="steps" large />
        Next steps
      </PlaceLink>
    </nav>
  );
}

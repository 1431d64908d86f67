import { memo, useState, type ReactNode } from 'react';
import type { RequirementResult, Result, Section, Verdict } from '../../engine/index.ts';
import { filtersFor, type BesideResults, type Filter } from '../logic/filters.ts';
import type { Place } from '../logic/place.ts';
import { PROGRESS_WORD, progressOf } from '../logic/progress.ts';
import { verdictWord } from '../logic/words.ts';
import { FilterChips } from '../parts/FilterChips.tsx';
import { Icon, ProgressIcon, VerdictIcon } from '../parts/Icon.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import styles from './Rail.module.css';
import { useWorkbench } from './workbench.ts';

export interface RailProps {
  readonly result: Result;
  readonly results: ReadonlyMap<string, RequirementResult>;
  readonly place: Place;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** Ids of the requirements that pass the filter and what was typed. */
  readonly shown: ReadonlySet<string>;
  readonly evidenceCount: number;
  readonly beside: BesideResults;
  /** After a link was followed; closes the drawer on small screens. */
  readonly onFollow?: () => void;
}

/** The way about an assessment: find, filter, sections with their progress, and the other views. */
export const Rail = memo(function Rail(props: RailProps): ReactNode {
  const { page } = useWorkbench();
  const { result, place, filter, onFilter, typed, onType, shown, beside, onFollow } = props;
  const narrowed = filter !== 'all' || typed.trim() !== '';
  const first = result.requirements.find(({ id }) => shown.has(id));
  return (
    <div className={styles.rail}>
      <Jump typed={typed} onType={onType} first={first?.id} found={shown.size} onFollow={onFollow} />
      <FilterChips
        legend="Show"
        className={styles.filters}
        chips={filtersFor(beside).map(({ id, label, matches }) => ({
          value: id,
          label,
          count: result.requirements.filter((one) => matches(one, beside)).length,
        }))}
        chosen={filter}
        onChoose={onFilter}
      />
      <nav aria-label="Sections of the assessment">
        <ul className={styles.tree}>
          <li>
            <PlaceLink place={DEVICE} className={styles.view} current={place.view === 'device'} onFollow={onFollow}>
              <Icon name="device" /> Device details and profile
            </PlaceLink>
          </li>
          {page.checklist.sections.map((section) => (
            <SectionEntry key={section.id} {...props} section={section} narrowed={narrowed} depth={0} />
          ))}
          <li>
            <PlaceLink place={EVIDENCE} className={styles.view} current={place.view === 'evidence'} onFollow={onFollow}>
              <Icon name="file" /> Evidence register <span className={styles.count}>{props.evidenceCount}</span>
            </PlaceLink>
          </li>
          <li>
            <PlaceLink place={NEXT} className={styles.view} current={place.view === 'next'} onFollow={onFollow}>
              <Icon name="steps" /> Next steps <span className={styles.count}>{result.improvements.length}</span>
            </PlaceLink>
          </li>
        </ul>
      </nav>
      {shown.size === 0 && (
        <p className={styles.none}>No requirement is like that. Choose “All” or type other words.</p>
      )}
    </div>
  );
});

const DEVICE: Place = { view: 'device' };
const EVIDENCE: Place = { view: 'evidence' };
const NEXT: Place = { view: 'next' };

function Jump({
  typed,
  onType,
  first,
  found,
  onFollow,
}: {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly first: string | undefined;
  readonly found: number;
  readonly onFollow: (() => void) | undefined;
}): ReactNode {
  const { go } = useWorkbench();
  return (
    <form
      className={styles.jump}
      role="search"
      aria-label="Requirements of this assessment"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (first === undefined) return;
        onFollow?.();
        go({ view: 'requirement', id: first });
      }}
    >
      <label>
        <span className="dap-hidden">Find a requirement by id or words; Enter opens the first</span>
        <input
          type="search"
          value={typed}
          placeholder="Find by id or words"
          autoComplete="off"
          onChange={(event) => onType(event.target.value)}
          onKeyDown={(pressed) => {
            if (pressed.key === 'Escape' && typed !== '') {
              pressed.preventDefault();
              onType('');
            }
          }}
        />
      </label>
      <span className="dap-hidden" role="status">
        {typed.trim() === '' ? '' : `${found} found`}
      </span>
    </form>
  );
}

type EntryProps = RailProps & { readonly section: Section; readonly narrowed: boolean; readonly depth: number };

function SectionEntry(props: EntryProps): ReactNode {
  const { section, result, results, place, shown, narrowed, depth, onFollow } = props;
  const here = holds(section, place);
  const [unfolded, setUnfolded] = useState<boolean>();
  const own = result.sections.find(({ id }) => id === section.id);
  if (!own || (narrowed && !holdsAny(section, shown))) return null;
  const progress = progressOf(own.counts);
  const leaf = section.sections.length === 0;
  const open = narrowed || (unfolded ?? (here || (!leaf && depth === 0)));
  const current = place.view === 'section' && place.id === section.id;
  return (
    <li className={depth === 0 ? styles.part : undefined}>
      <div className={styles.section}>
        {leaf && (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={open}
            disabled={narrowed}
            onClick={() => setUnfolded(!open)}
          >
            <span className={open ? styles.opened : styles.closed}>
              <Icon name="next" />
            </span>
            <span className="dap-hidden">Requirements of {section.title}</span>
          </button>
        )}
        <PlaceLink
          place={{ view: 'section', id: section.id }}
          className={styles.name}
          current={current}
          onFollow={onFollow}
        >
          {section.title}
        </PlaceLink>
        <span className={styles.progress}>
          <span className={styles.count}>
            {progress.done}/{progress.total}
          </span>
          <ProgressIcon state={progress.state} />
          <span className="dap-hidden"> decided, {PROGRESS_WORD[progress.state]}</span>
        </span>
      </div>
      {open && section.requirements.length > 0 && (
        <ul className={styles.requirements}>
          {section.requirements
            .filter(({ id }) => shown.has(id) || (place.view === 'requirement' && place.id === id))
            .map(({ id, title }) => (
              <RequirementEntry
                key={id}
                id={id}
                title={title}
                verdict={results.get(id)?.verdict}
                current={place.view === 'requirement' && place.id === id}
                onFollow={onFollow}
              />
            ))}
        </ul>
      )}
      {section.sections.length > 0 && (
        <ul className={styles.inner}>
          {section.sections.map((inner) => (
            <SectionEntry key={inner.id} {...props} section={inner} depth={depth + 1} />
          ))}
        </ul>
      )}
    </li>
  );
}

const RequirementEntry = memo(function RequirementEntry({
  id,
  title,
  verdict,
  current,
  onFollow,
}: {
  readonly id: string;
  readonly title: string;
  readonly verdict: Verdict | undefined;
  readonly current: boolean;
  readonly onFollow: (() => void) | undefined;
}): ReactNode {
  return (
    <li>
      <PlaceLink
        place={{ view: 'requirement', id }}
        className={styles.requirement}
        current={current}
        onFollow={onFollow}
      >
        <VerdictIcon verdict={verdict} />
        <span className="dap-hidden">{verdictWord(verdict)}: </span>
        <span className={styles.id}>{id}</span>
        <span className={styles.title}>{title}</span>
      </PlaceLink>
    </li>
  );
});

/** Whether the place is this section or a requirement directly in it. */
function holds(section: Section, place: Place): boolean {
  if (place.view === 'section') return place.id === section.id;
  return place.view === 'requirement' && section.requirements.some(({ id }) => id === place.id);
}

function holdsAny(section: Section, shown: ReadonlySet<string>): boolean {
  return (
    section.requirements.some(({ id }) => shown.has(id)) || section.sections.some((inner) => holdsAny(inner, shown))
  );
}

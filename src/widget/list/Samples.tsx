import { useBaseUrlUtils } from '@docusaurus/useBaseUrl';
import { useState, type ReactNode } from 'react';
import type { Store } from '../../workspace/store.ts';
import { Icon } from '../parts/Icon.tsx';
import type { SampleSubmission } from '../props.ts';
import { fetchChecklist, type LoadChecklist } from './useChecklists.ts';

/** Opens a sample submission that ships with the portal; one that is open already is gone on with. */
export function Samples({
  samples,
  store,
  load,
  onOpen,
  onFailure,
}: {
  readonly samples: readonly SampleSubmission[];
  readonly store: Store | undefined;
  readonly load: LoadChecklist;
  readonly onOpen: (checklist: string, id: string) => void;
  readonly onFailure: (message: string) => void;
}): ReactNode {
  const { withBaseUrl } = useBaseUrlUtils();
  const [opening, setOpening] = useState(false);

  async function open(sample: SampleSubmission): Promise<void> {
    if (!store) return;
    setOpening(true);
    try {
      const { readImport } = await import('../../workspace/importRecord.ts');
      const response = await fetch(withBaseUrl(sample.path));
      if (!response.ok) throw new Error(`The sample could not be fetched (${response.status}).`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const read = await readImport(bytes, store, (id) => fetchChecklist(load, id));
      if (!('preview' in read)) throw new Error(read.problems.map(({ message }) => message).join(' '));
      const { record, stored } = read.preview;
      if (!stored) await store.create(record, `Sample: ${sample.title}`);
      else if (stored.assessment.removed) await store.restore(record.id);
      onOpen(record.checklist.id, record.id);
    } catch (error) {
      setOpening(false);
      onFailure(error instanceof Error ? error.message : String(error));
    }
  }

  return samples.map((sample) => (
    <button
      key={sample.path}
      type="button"
      className="dap-button"
      disabled={!store || opening}
      title={sample.description}
      onClick={() => void open(sample)}
    >
      <Icon name="file" />
      {samples.length === 1 ? 'Open the sample' : `Open the sample: ${sample.title}`}
    </button>
  ));
}

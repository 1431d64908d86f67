import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { Checklist } from '../../engine/index.ts';
import { capital } from '../../formats/plural.ts';

/** Where an edition is in its life. */
export function StatusTag({ status }: { readonly status: Checklist['status'] }): ReactNode {
  return <span className={clsx('dap-status', status === 'draft' && 'dap-status--draft')}>{capital(status)}</span>;
}

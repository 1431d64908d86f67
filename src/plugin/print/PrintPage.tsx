import type { ReactNode } from 'react';
import { BuiltMain } from '../BuiltMain.tsx';
import type { PrintProps } from './printProps.ts';

/** `/guidance/print` and `/guidance/<edition>/print`: all documents on one page, which the build puts together. */
export default function PrintPage({ title, description }: PrintProps): ReactNode {
  return (
    <BuiltMain title={title} description={description} missing="The build has not put this edition together here" />
  );
}

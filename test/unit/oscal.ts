import { resolve } from 'node:path';
import { oscalFolder } from '../../scripts/exportSchemas.mts';
import { atHand } from './atHand.ts';

/** Where NIST's files of OSCAL lie: OSCAL_DATA, or beside the project's folder. They are no part of the project. */
export const OSCAL_FOLDER = oscalFolder(resolve(import.meta.dirname, '../..'));

/** Whether they lie there. Where they do not, the exports' own checks are all there is. */
export const hasOscal = atHand(OSCAL_FOLDER, 'OSCAL_DATA', "what NIST's own schemas and example say of OSCAL");

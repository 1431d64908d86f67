/** Every rule that checklists are held to beyond their schema. */

import { bandOrder } from './bandOrder.ts';
import { choiceCases } from './choiceCases.ts';
import { changeShape } from './changeShape.ts';
import { changedIds } from './changedIds.ts';
import { citations } from './citations.ts';
import { conditions } from './conditions.ts';
import { duplicateIds } from './duplicateIds.ts';
import { editionPath } from './editionPath.ts';
import { emptySection } from './emptySection.ts';
import { factShape } from './factShape.ts';
import { impossibleDate } from './impossibleDate.ts';
import { nothingCounts } from './nothingCounts.ts';
import { publishedDate } from './publishedDate.ts';
import { repeatedReference } from './repeatedReference.ts';
import { reservedFactId } from './reservedFactId.ts';
import { responseShape } from './responseShape.ts';
import { supersedes } from './supersedes.ts';
import type { Rule } from './rule.ts';
import { scoringShape } from './scoringShape.ts';
import { thresholdSection } from './thresholdSection.ts';
import { unknownClause } from './unknownClause.ts';
import { versionTooLow } from './versionTooLow.ts';

export const RULES: readonly Rule[] = [
  bandOrder,
  choiceCases,
  changeShape,
  changedIds,
  citations,
  conditions,
  duplicateIds,
  editionPath,
  emptySection,
  factShape,
  impossibleDate,
  nothingCounts,
  publishedDate,
  repeatedReference,
  reservedFactId,
  responseShape,
  scoringShape,
  supersedes,
  thresholdSection,
  unknownClause,
  versionTooLow,
];

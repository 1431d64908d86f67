import { deviceName } from '../reportFacts.ts';
import { SELF_ASSESSED } from '../words.ts';
import type { OscalReport } from './oscalReport.ts';
import { line, paragraphs, prop } from './oscalText.ts';

export const OSCAL_VERSION = '1.2.1';

/** Title, times, roles and parties. */
export function metadata({ report, uuid }: OscalReport, title: string): object {
  const { record, review, checklist, digests } = report;
  const manufacturer = record.device.manufacturer ?? '';
  return {
    title: line(`${title}: ${deviceName(report)}`, title),
    'last-modified': review !== undefined && review.modified > record.modified ? review.modified : record.modified,
    version: digests.review === undefined ? digests.record : `${digests.record}+${digests.review}`,
    'oscal-version': OSCAL_VERSION,
    props: [
      ...prop('checklist', `${checklist.id} ${checklist.version}`, checklist.notice),
      ...prop('checklist-digest', digests.checklist),
      ...prop('record-digest', digests.record),
      ...prop('review-digest', digests.review),
    ],
    roles: [
      { id: 'self-assessor', title: 'Manufacturer that assesses its own Device' },
      ...(review ? [{ id: 'reviewer', title: 'Reviewer of the self-assessment' }] : []),
    ],
    parties: [
      party(uuid('party', 'manufacturer'), 'organization', manufacturer, 'Manufacturer not named'),
      ...(review ? [party(uuid('party', 'reviewer'), 'person', review.reviewer, 'Reviewer not named')] : []),
    ],
    'responsible-parties': [
      { 'role-id': 'self-assessor', 'party-uuids': [uuid('party', 'manufacturer')] },
      ...(review ? [{ 'role-id': 'reviewer', 'party-uuids': [uuid('party', 'reviewer')] }] : []),
    ],
    remarks: paragraphs(SELF_ASSESSED),
  };
}

function party(uuid: string, type: string, name: string, otherwise: string): object {
  const [named] = prop('name', name);
  return { uuid, type, name: named?.value ?? otherwise };
}

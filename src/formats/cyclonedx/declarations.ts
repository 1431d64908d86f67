/** CycloneDX 1.6 declarations: what is claimed for which requirement, how far it conforms and how well it is shown. */

import { validate } from '../../generated/validate-cyclonedx.js';
import { canonicalJson } from '../../record/canonicalJson.ts';
import {
  countFaults,
  countMatches,
  countsOf,
  schemaFaults,
  textOf,
  type Exporter,
  type ExportProblem,
} from '../exporter.ts';
import { DETERMINATION_TEXT } from '../../review/standingText.ts';
import type { Report } from '../makeReport.ts';
import { oneLine, plainText } from '../plainText.ts';
import { deviceName } from '../reportFacts.ts';
import { reportRows, type ReportRow } from '../reportRows.ts';
import { reviewByRequirement, sortedEntries } from '../reviewOf.ts';
import { uuidsOf } from '../uuid5.ts';
import { SELF_ASSESSED, verdictText, whyText } from '../words.ts';

/** The declarations of a submission: one attestation by the manufacturer, one by the reviewer where there is a review. */
export const cyclonedxDeclarations: Exporter = {
  render: (report) => `${canonicalJson(bom(report))}\n`,
  check(content, report) {
    const text = textOf(content);
    const counts = {
      requirements: countMatches(text, /"identifier":"[^"]*"/g),
      evidence: countMatches(text, /"bom-ref":"evidence\//g),
    };
    const { requirements, evidence } = countsOf(report);
    return {
      counts,
      problems: [
        ...schemaFaults(validate(JSON.parse(text))),
        ...danglingRefs(text),
        ...countFaults(counts, { requirements, evidence }),
      ],
    };
  },
};

/** References to what is not there, which a schema cannot see. */
function danglingRefs(text: string): readonly ExportProblem[] {
  const given = new Set([...text.matchAll(/"bom-ref":"([^"]*)"/g)].map(([, ref]) => ref));
  return [...text.matchAll(/"(?:requirement|assessor|target)":"([^"]*)"/g)].flatMap(([, ref = '']): ExportProblem[] =>
    given.has(ref) ? [] : [{ path: ref, message: 'is named and is not there' }],
  );
}

const DEVICE = 'device';
/** The most that CycloneDX lets a version be long. */
const VERSION_LIMIT = 1024;

function bom(report: Report): object {
  const { checklist, record, digests, review } = report;
  const rows = reportRows(report);
  const { manufacturer, model, modelName, hardwareVersion, firmwareVersion } = record.device;
  const firmware = record.device.firmwareHash?.trim().toLowerCase() ?? '';
  const version = [hardwareVersion, firmwareVersion].map((part) => oneLine(part ?? '')).filter((part) => part !== '');
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidsOf(report)('cyclonedx')}`,
    version: 1,
    metadata: {
      timestamp: review !== undefined && review.modified > record.modified ? review.modified : record.modified,
      component: {
        type: 'device',
        'bom-ref': DEVICE,
        name: oneLine(modelName ?? model ?? '') || deviceName(report),
        ...(version.length > 0 ? { version: cutTo(VERSION_LIMIT, version.join(' / ')) } : {}),
        ...(manufacturer === undefined ? {} : { manufacturer: { name: oneLine(manufacturer) } }),
        ...(/^[0-9a-f]{64}$/.test(firmware) ? { hashes: [{ alg: 'SHA-256', content: firmware }] } : {}),
      },
      properties: [
        property('record-digest', digests.record),
        property('checklist-digest', digests.checklist),
        ...(digests.review === undefined ? [] : [property('review-digest', digests.review)]),
        property('outcome', report.result.outcome.value),
        property('notice', SELF_ASSESSED),
      ],
    },
    definitions: {
      standards: [
        {
          'bom-ref': 'standard',
          name: oneLine(checklist.title),
          version: checklist.version,
          description: plainText(checklist.notice),
          requirements: rows.map(({ requirement: { id, title, statement } }) => ({
            'bom-ref': `requirement/${id}`,
            identifier: id,
            title: oneLine(title),
            text: plainText(statement),
          })),
        },
      ],
    },
    declarations: declarations(report, rows),
  };
}

/** The beginning of a text, no longer than this many UTF-16 units, without half a character. */
function cutTo(limit: number, text: string): string {
  return text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
}

function property(name: string, value: string): object {
  return { name: `device-assurance:${name}`, value };
}

function declarations(report: Report, rows: readonly ReportRow[]): object {
  const { record, review } = report;
  const manufacturer = oneLine(record.device.manufacturer ?? '') || 'Manufacturer not named';
  const claimed = rows.filter(isClaimed);
  const reviewOf = reviewByRequirement(review);
  const judged = rows.filter(({ requirement }) => {
    const value = reviewOf(requirement.id).determination?.value;
    return value !== undefined && value !== 'information-requested';
  });
  const rejected = judged.filter(({ requirement }) => reviewOf(requirement.id).determination?.value === 'rejected');
  return {
    assessors: [
      { 'bom-ref': 'assessor/manufacturer', thirdParty: false, organization: { name: manufacturer } },
      ...(review
        ? [
            {
              'bom-ref': 'assessor/reviewer',
              thirdParty: true,
              organization: { name: oneLine(review.body ?? '') || oneLine(review.reviewer) || 'Reviewer not named' },
            },
          ]
        : []),
    ],
    attestations: [
      { summary: 'Self-assessment', assessor: 'assessor/manufacturer', map: claimed.map(selfMapping) },
      ...(review
        ? [
            {
              summary: `Review, round ${review.round}`,
              assessor: 'assessor/reviewer',
              map: judged.map((row) => {
                const { id } = row.requirement;
                const { determination } = reviewOf(id);
                const against = determination?.value === 'rejected';
                return {
                  requirement: `requirement/${id}`,
                  ...(against
                    ? { counterClaims: [`counter-claim/${id}`], conformance: { score: 0, rationale: 'Rejected' } }
                    : isClaimed(row)
                      ? { claims: [`claim/${id}`] }
                      : {}),
                  confidence: {
                    score: against ? 0 : determination?.value === 'accepted' ? 1 : 0.5,
                    rationale: determination
                      ? plainText(`${DETERMINATION_TEXT[determination.value]}. ${determination.reason ?? ''}`).trim()
                      : '',
                  },
                };
              }),
            },
          ]
        : []),
    ],
    claims: [
      ...claimed.map(({ requirement, claim, answer, evidence }) => ({
        'bom-ref': `claim/${requirement.id}`,
        target: 'target',
        predicate: plainText(`${requirement.title}: ${claim === '' ? 'no claim' : claim}`),
        reasoning: plainText(answer.rationale ?? '').trim() || 'No rationale was given.',
        evidence: evidence.filter(({ item }) => item).map(({ id }) => `evidence/${id}`),
      })),
      ...rejected.map(({ requirement: { id, title } }) => ({
        'bom-ref': `counter-claim/${id}`,
        target: 'target',
        predicate: plainText(`${title}: rejected by the reviewer`),
        reasoning: plainText(reviewOf(id).determination?.reason ?? '').trim() || 'No reason was given.',
      })),
    ],
    evidence: sortedEntries(record.evidence).map(([id, item]) => ({
      'bom-ref': `evidence/${id}`,
      description: plainText(item.name),
      data: [
        {
          name: oneLine(item.name) || id,
          contents: {
            attachment: {
              contentType: 'text/plain',
              content: plainText(
                [
                  `Kind: ${item.kind}`,
                  `Level: ${item.level}`,
                  ...(item.sha256 === undefined ? [] : [`SHA-256: ${item.sha256}`]),
                  ...(item.reference === undefined ? [] : [`Reference: ${item.reference}`]),
                ].join('\n'),
              ),
            },
          },
          ...(item.confidentiality === undefined ? {} : { classification: item.confidentiality }),
        },
      ],
      ...(item.created === undefined ? {} : { created: `${item.created}T00:00:00Z` }),
      ...(item.expires === undefined ? {} : { expires: `${item.expires}T00:00:00Z` }),
      ...(item.author === undefined ? {} : { author: { name: oneLine(item.author) } }),
    })),
    targets: { components: [{ type: 'device', 'bom-ref': 'target', name: deviceName(report) }] },
  };
}

/** Whether there is something to map: what is not applicable, not answered or not yet known has no entry. */
function isClaimed({ result: { verdict } }: ReportRow): boolean {
  return verdict !== undefined && verdict !== 'not-applicable' && verdict !== 'not-answered' && verdict !== 'pending';
}

function selfMapping(row: ReportRow): object {
  const { requirement, result, why } = row;
  const decided = result.verdict === 'pass' || result.verdict === 'partial' || result.verdict === 'fail';
  return {
    requirement: `requirement/${requirement.id}`,
    ...(result.verdict === 'fail'
      ? { counterClaims: [`claim/${requirement.id}`] }
      : { claims: [`claim/${requirement.id}`] }),
    ...(decided
      ? {
          conformance: {
            score: conformance(row),
            rationale: plainText(`${verdictText(result)}. ${whyText(result.rule, why)}`).trim(),
          },
        }
      : {}),
    confidence: { score: confidence(row), rationale: 'A quarter for each level of the best evidence that counts.' },
  };
}

function conformance({ requirement, result }: ReportRow): number {
  if (result.verdict === 'pass') return 1;
  return result.verdict === 'partial' ? requirement.response.partialCredit / 100 : 0;
}

/** Level of the best evidence that counts, of 4; nothing where the verdict is not decided. */
function confidence({ result }: ReportRow): number {
  if (result.verdict === 'inconclusive' || result.verdict === 'needs-review') return 0;
  const levels = result.evidence.filter(({ state }) => state === 'usable').map(({ level = 0 }) => level);
  return Math.max(0, ...levels) / 4;
}

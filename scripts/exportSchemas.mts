/**
 * Published schemas of the formats that results are exported in, cut down to the properties that the exports hold. What
 * such a schema accepts, the whole one accepts too: properties are only taken away, and none of these schemas lets
 * through a name that it does not have. So a file can be checked in the browser by a few kB in place of a few hundred.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

type Schema = { [key: string]: unknown };

interface ExportSchema {
  /** Of the validator: `validate-<name>.js`. */
  readonly name: string;
  readonly title: string;
  /** The whole schema, as it is named to people. */
  readonly from: string;
  /** Absent where the whole schema is not at hand; what was made of it before then stays. */
  readonly schema?: Schema;
}

/** Where NIST's schemas of OSCAL 1.2.1 lie; they are not part of the project. */
export function oscalFolder(root: string): string {
  return process.env['OSCAL_DATA'] ?? resolve(root, '../shared/data/oscal');
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const OSCAL = words(`
  uuid metadata title published last-modified version oscal-version props name ns value class remarks roles id parties type
  responsible-parties role-id party-uuids import-ap import-ssp href results description start end reviewed-controls
  control-selections include-controls exclude-controls include-all control-id observations methods types origins actors
  actor-uuid relevant-evidence collected expires risks statement status remediations lifecycle tasks timing on-date date
  related-observations observation-uuid related-risks risk-uuid findings target target-id state reason back-matter
  resources rlinks hashes algorithm media-type plan-of-action-and-milestones poam-items related-findings finding-uuid
  assessment-plan assessment-results assessment-subjects deadline system-id identifier-type id document-ids scheme
  identifier assessment-platforms attestations parts prose
`);

const CYCLONEDX = words(`
  $schema bomFormat specVersion serialNumber version metadata timestamp component type bom-ref name manufacturer hashes alg
  content properties value definitions standards owner requirements identifier title text descriptions declarations
  assessors thirdParty organization attestations summary assessor map requirement claims counterClaims conformance score
  rationale confidence target predicate reasoning evidence counterEvidence propertyName description data contents
  attachment contentType classification created expires author reviewer targets components
`);

const SARIF = words(`
  $schema version runs tool driver name fullName semanticVersion rules id shortDescription fullDescription help helpUri
  text markdown defaultConfiguration level columnKind results ruleId ruleIndex kind message locations logicalLocations
  fullyQualifiedName physicalLocation artifactLocation uri properties partialFingerprints
`);

const SOURCES: readonly {
  readonly name: string;
  readonly title: string;
  readonly from: string;
  readonly path: (root: string) => string;
  readonly keep: readonly string[];
}[] = [
  ...(['assessment-results', 'assessment-plan', 'poam'] as const).map((model) => ({
    name: `oscal-${model}`,
    title: `OSCAL ${model}`,
    from: `oscal_${model}_schema.json of OSCAL 1.2.1`,
    path: (root: string) => join(oscalFolder(root), `oscal_${model}_schema.json`),
    keep: model === 'poam' ? [...OSCAL, 'plan-of-action-and-milestones'] : OSCAL,
  })),
  {
    name: 'cyclonedx',
    title: 'CycloneDX 1.6',
    from: 'node_modules/@cyclonedx/cyclonedx-library/res/schema/bom-1.6.SNAPSHOT.schema.json',
    path: (root) => join(root, 'node_modules/@cyclonedx/cyclonedx-library/res/schema/bom-1.6.SNAPSHOT.schema.json'),
    keep: CYCLONEDX,
  },
  {
    name: 'sarif',
    title: 'SARIF 2.1.0',
    from: 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
    path: (root) => join(root, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
    keep: SARIF,
  },
];

/** The schemas, cut down. `root` is the project's folder. */
export function exportSchemas(root: string): readonly ExportSchema[] {
  return SOURCES.map(({ name, title, from, path, keep }) => {
    const file = path(root);
    if (!existsSync(file)) return { name, title, from };
    const whole = JSON.parse(readFileSync(file, 'utf8')) as Schema;
    const { $schema: _, id: __, ...cut } = cutDown(whole, new Set(keep)) as Schema;
    return { name, title, from, schema: cut };
  });
}

function cutDown(value: unknown, keep: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => cutDown(item, keep));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (key !== 'properties' || typeof item !== 'object' || item === null) return [key, cutDown(item, keep)];
      const kept = Object.entries(item as Schema).filter(([property]) => keep.has(property));
      return [key, Object.fromEntries(kept.map(([property, schema]) => [property, cutDown(schema, keep)]))];
    }),
  );
}

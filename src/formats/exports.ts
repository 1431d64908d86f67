import type { Content, Counts, Exporter, ExportProblem } from './exporter.ts';
import type { Report } from './makeReport.ts';

/** A format that results are exported in. */
export interface ExportFormat {
  readonly id: string;
  readonly title: string;
  /** End of the file's name. */
  readonly ending: string;
  readonly mediaType: string;
  /** Renderer and check, fetched when they are wanted. */
  readonly load: () => Promise<Exporter>;
}

/** Every format, in the order in which they are listed. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    id: 'json',
    title: 'Result document, canonical JSON',
    ending: '.result.json',
    mediaType: 'application/json',
    load: async () => (await import('./plain/jsonExporter.ts')).jsonExporter,
  },
  {
    id: 'csv',
    title: 'One row for each requirement',
    ending: '.csv',
    mediaType: 'text/csv',
    load: async () => (await import('./plain/csvExporter.ts')).csvExporter,
  },
  {
    id: 'md',
    title: 'Report as Markdown',
    ending: '.md',
    mediaType: 'text/markdown',
    load: async () => (await import('./plain/markdownExporter.ts')).markdownExporter,
  },
  {
    id: 'html',
    title: "Manufacturer's report, one HTML file",
    ending: '.report.html',
    mediaType: 'text/html',
    load: async () => (await import('./plain/htmlExporter.ts')).htmlExporter,
  },
  {
    id: 'committee',
    title: 'Committee report for a meeting pack, one HTML file',
    ending: '.committee.html',
    mediaType: 'text/html',
    load: async () => (await import('./committee/committeeExporter.ts')).committeeExporter,
  },
  {
    id: 'xlsx',
    title: 'Result and review as an Excel workbook',
    ending: '.result.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    load: async () => (await import('./committee/workbookExporter.ts')).workbookExporter,
  },
  {
    id: 'docx',
    title: 'Committee report as a Word file',
    ending: '.committee.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    load: async () => (await import('./committee/docxExporter.ts')).docxExporter,
  },
  {
    id: 'oscal-ar',
    title: 'OSCAL 1.2 assessment results',
    ending: '.oscal-ar.json',
    mediaType: 'application/json',
    load: async () => (await import('./oscal/assessmentResults.ts')).oscalAssessmentResults,
  },
  {
    id: 'oscal-ap',
    title: 'OSCAL 1.2 assessment plan',
    ending: '.oscal-ap.json',
    mediaType: 'application/json',
    load: async () => (await import('./oscal/assessmentPlan.ts')).oscalAssessmentPlan,
  },
  {
    id: 'oscal-poam',
    title: 'OSCAL 1.2 plan of action and milestones',
    ending: '.oscal-poam.json',
    mediaType: 'application/json',
    load: async () => (await import('./oscal/poam.ts')).oscalPoam,
  },
  {
    id: 'cyclonedx',
    title: 'CycloneDX 1.6 declarations',
    ending: '.cdx.json',
    mediaType: 'application/vnd.cyclonedx+json',
    load: async () => (await import('./cyclonedx/declarations.ts')).cyclonedxDeclarations,
  },
  {
    id: 'sarif',
    title: 'SARIF 2.1.0 log of findings',
    ending: '.sarif',
    mediaType: 'application/sarif+json',
    load: async () => (await import('./sarif/resultSarif.ts')).resultSarif,
  },
  {
    id: 'xccdf',
    title: 'XCCDF 1.2 benchmark and test result',
    ending: '.xccdf.xml',
    mediaType: 'application/xml',
    load: async () => (await import('./xccdf/xccdfXml.ts')).xccdfXml,
  },
  {
    id: 'junit',
    title: 'JUnit XML',
    ending: '.junit.xml',
    mediaType: 'application/xml',
    load: async () => (await import('./junit/junitXml.ts')).junitXml,
  },
  {
    id: 'in-toto',
    title: 'in-toto statement, to be signed',
    ending: '.intoto.json',
    mediaType: 'application/vnd.in-toto+json',
    load: async () => (await import('./intoto/inTotoStatement.ts')).inTotoStatement,
  },
  {
    id: 'ndjson',
    title: 'One JSON object a line',
    ending: '.ndjson',
    mediaType: 'application/x-ndjson',
    load: async () => (await import('./ndjson/ndjson.ts')).ndjson,
  },
];

/** A file, made and checked. */
export interface Exported {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Content;
  /** What it holds, as it was read back. */
  readonly counts: Counts;
}

/** A file that failed its own check, or that cannot be made of this report. Nothing is offered then. */
export class ExportError extends Error {
  readonly problems: readonly ExportProblem[];

  constructor(format: ExportFormat, problems: readonly ExportProblem[]) {
    const [first] = problems;
    super(`The ${format.id} file was made and failed its own check: ${first?.path ?? ''} ${first?.message ?? ''}`);
    this.name = 'ExportError';
    this.problems = problems;
  }
}

/**
 * Makes a file of a report, checks it by reading it back, and gives it only if nothing is wrong in it.
 *
 * @throws ExportError with every place that is wrong
 */
export async function makeExport(format: ExportFormat, report: Report): Promise<Exported> {
  const { render, check } = await format.load();
  const content = await render(report);
  const { problems, counts } = await check(content, report);
  if (problems.length > 0) throw new ExportError(format, problems);
  return { fileName: exportName(format, report), mediaType: format.mediaType, content, counts };
}

/** "device-baseline-0a1b2c3d.result.json": edition and record, so that files of one result lie together. */
function exportName({ ending }: ExportFormat, { checklist, record }: Report): string {
  return `${checklist.id}-${record.id.slice(0, 8)}${ending}`;
}

import checklistSchema from '../../../checklists/schema/checklist.schema.json';
import overlaySchema from '../../../checklists/schema/overlay.schema.json';
import { compareStrictness, type Checklist } from '../../engine/index.ts';
import type { OverlaySource } from '../../generated/overlay-source.ts';
import { validate } from '../../generated/validate-overlay.js';
import { checklistDigest } from '../../record/digest.ts';
import { takeDraft } from '../draft.ts';
import { emptyFile } from '../emptyFile.ts';
import { finishProblems, type Problem } from '../problem.ts';
import { pointer, readYaml, type YamlFile } from '../readYaml.ts';
import { makeRuleContext } from '../ruleContext.ts';
import { emptySection } from '../rules/emptySection.ts';
import { RULES } from '../rules/index.ts';
import type { References, RuleFinding } from '../rules/rule.ts';
import type { Schema } from '../schema.ts';
import { schemaProblems } from '../schemaProblems.ts';
import { applyOverlay, type Applied } from './applyOverlay.ts';
import type { Origin } from './origins.ts';
import type { Bases } from './bases.ts';
import { entryFinder, overlayEntries } from './entries.ts';
import { contentFindings, headFindings } from './overlayFindings.ts';
import { needlessFindings, strictnessFindings } from './strictnessFindings.ts';

export interface LoadedOverlay {
  /** What the overlay makes of its base; absent when any problem is an error. */
  readonly checklist?: Checklist;
  /** The edition it is made on, where that is at hand. */
  readonly base?: Checklist;
  /** In order of place. */
  readonly problems: readonly Problem[];
}

interface Options {
  /** Name that problems carry; `overlays/<id>/<version>.yaml` is held to the overlay's id and version. */
  readonly file: string;
  readonly bases: Bases;
  /** As for a checklist; `editions` are lower editions of the same overlay. Left out, references are not checked. */
  readonly references?: References;
  /** Lower editions of the same overlay, where references are left out. */
  readonly editions?: References['editions'];
}

/** Definitions that the overlay's schema takes from the checklist's are found under one roof. */
const SCHEMA: Schema = { ...overlaySchema, $defs: { ...checklistSchema.$defs, ...overlaySchema.$defs } };

/**
 * Reads one edition of an overlay from YAML text and makes of its base what it says: a compiled checklist like any other,
 * held to all that checklists are held to, which says of each part where it comes from. Never throws. Problems stand in
 * the overlay's own file. What could make a result better than under the base is an error unless it is marked.
 */
export function loadOverlay(
  text: string,
  { file, bases, references, editions = references?.editions }: Options,
): LoadedOverlay {
  const yaml = readYaml(text, file);
  if (!('value' in yaml)) return { problems: finishProblems(yaml.problems) };
  if (yaml.value === null) return { problems: finishProblems([...yaml.problems, emptyFile(yaml, 'overlay')]) };
  const errors = validate(yaml.value);
  const { problems: faults, omitted } = schemaProblems(yaml, errors, SCHEMA);
  const problems: Problem[] = [...yaml.problems, ...faults];
  const draft = takeDraft<OverlaySource>(yaml.value, errors);
  if (draft === undefined) return { problems: finishProblems(problems, omitted) };
  const note = (findings: Iterable<RuleFinding>): void => {
    for (const { path, at, inside, ...finding } of findings)
      problems.push(yaml.problem({ code: 'overlay', severity: 'error', ...finding }, path, at, inside));
  };
  note(headFindings(file, draft, bases));
  const base = draft.base?.id === undefined ? undefined : bases.get(draft.base.id)?.get(draft.base.version ?? '');
  if (base === undefined) return { problems: finishProblems(problems, omitted) };
  note(contentFindings(draft, base));
  if (errors.length > 0) return { base, problems: finishProblems(problems, omitted) };
  const overlay = yaml.value as OverlaySource;
  const before = overlay.supersedes === undefined ? undefined : editions?.get(overlay.supersedes);
  const applied = applyOverlay(base, overlay, before);
  const mapped = inOverlay(yaml, applied);
  const told = new Set(problems.map((problem) => problem.path));
  const context = makeRuleContext(mapped, applied.source, references, applied.source);
  for (const rule of RULES) {
    for (const { path, at, inside, ...finding } of rule.run(context)) {
      const origin = applied.origins.find(applied.source, path) ?? BASE;
      const found = { code: rule.code, severity: rule.severity, ...finding };
      // What is wrong with the base alone is said where the base is checked.
      if (origin.path[0] === 'base' && found.severity === 'warning') continue;
      // What is told already, and exactly, is told once.
      if (told.has(pointer(origin.path))) continue;
      // Where all of a section was left out, what is left of it says nothing.
      if (rule === emptySection && !origin.exact) continue;
      problems.push(mapped.problem(found, path, at, inside));
    }
  }
  const plain = context.compiled();
  if (plain === undefined) return { base, problems: finishProblems(unique(problems), omitted) };
  const find = entryFinder(overlay, base);
  const marked = new Set(
    compareStrictness(base, plain).changes.flatMap((change) =>
      find(change)?.weakens === undefined ? [] : [change.id],
    ),
  );
  const strictness = compareStrictness(base, plain, marked);
  // With two parts of one id nothing could be compared.
  if (!problems.some(({ code }) => code === 'overlay-taken'))
    note(strictnessFindings(strictness, { base, resolved: plain, find }));
  if (!problems.some(({ severity }) => severity === 'error')) note(needlessFindings(overlay, strictness.changes, find));
  const all = finishProblems(unique(problems), omitted);
  if (all.some(({ severity }) => severity === 'error')) return { base, problems: all };
  const { id, version, title } = base;
  const checklist: Checklist = {
    ...plain,
    overlay: {
      by: overlay.by,
      base: { id, version, title, digest: checklistDigest(base) },
      entries: overlayEntries(overlay, strictness.changes, find),
    },
  };
  return { checklist, base, problems: all };
}

/** The file with problems of the resolved checklist put to where the overlay says what they are about. */
function inOverlay(yaml: YamlFile, { source, origins }: Applied): YamlFile {
  return {
    ...yaml,
    value: source,
    problem(finding, path, at, inside) {
      const origin = origins.find(source, path) ?? BASE;
      return yaml.problem(finding, origin.path, at, origin.exact ? inside : undefined);
    },
  };
}

const BASE: Origin = { path: ['base'], exact: false };

/** A problem that was found in two ways is told once. */
function unique(problems: readonly Problem[]): Problem[] {
  const key = ({ code, line, column, message }: Problem): string => `${line}:${column} ${code} ${message}`;
  return [...new Map(problems.map((problem) => [key(problem), problem])).values()];
}

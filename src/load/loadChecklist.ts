import schema from '../../checklists/schema/checklist.schema.json';
import type { Checklist } from '../engine/index.ts';
import type { ChecklistSource } from '../generated/checklist-source.ts';
import { validate } from '../generated/validate-checklist.js';
import { takeDraft } from './draft.ts';
import { emptyFile } from './emptyFile.ts';
import { finishProblems, type Problem } from './problem.ts';
import { readYamlBy, type YamlFile } from './readYaml.ts';
import { makeRuleContext } from './ruleContext.ts';
import { RULES } from './rules/index.ts';
import type { References, RuleContext } from './rules/rule.ts';
import { schemaProblems } from './schemaProblems.ts';
import { readYamlTree, type YamlTree } from './yamlTree.ts';

export interface LoadedChecklist {
  /** Absent when any problem is an error. */
  readonly checklist?: Checklist;
  /** In order of place. */
  readonly problems: readonly Problem[];
}

export interface LoadOptions {
  /** Name that problems carry; inside a folder `checklists` it is held to the edition's id and version. */
  readonly file: string;
  /** The guidance clauses and sources that exist; left out, references are not checked. */
  readonly references?: References;
  /**
   * What composes the nodes of the text; see `readYamlBy`.
   *
   * @internal
   */
  readonly readTree?: (text: string) => YamlTree;
}

/**
 * Reads one edition of a checklist from YAML text. Never throws: syntax errors, schema errors and what the rules find
 * are all returned as problems.
 */
export function loadChecklist(text: string, options: LoadOptions): LoadedChecklist {
  const { file, references, readTree = readYamlTree } = options;
  const yaml = readYamlBy(readTree, text, file);
  if (!('value' in yaml)) return { problems: finishProblems(yaml.problems) };
  if (yaml.value === null) return { problems: finishProblems([...yaml.problems, emptyFile(yaml, 'checklist')]) };
  const errors = validate(yaml.value);
  // Sentences are made before parts of the value are taken out.
  const { problems: faults, omitted } = schemaProblems(yaml, errors, schema);
  const problems = [...yaml.problems, ...faults];
  const draft = takeDraft<ChecklistSource>(yaml.value, errors);
  if (draft === undefined) return { problems: finishProblems(problems, omitted) };
  const whole = errors.length === 0 ? (yaml.value as ChecklistSource) : undefined;
  const context = makeRuleContext(yaml, draft, references, whole);
  problems.push(...ruleProblems(yaml, context));
  if (problems.some((problem) => problem.severity === 'error')) return { problems: finishProblems(problems, omitted) };
  const checklist = context.compiled();
  return { ...(checklist && { checklist }), problems: finishProblems(problems, omitted) };
}

function ruleProblems(yaml: YamlFile, context: RuleContext): Problem[] {
  return RULES.flatMap((rule) =>
    Array.from(rule.run(context), ({ path, at, inside, ...finding }) =>
      yaml.problem({ code: rule.code, severity: rule.severity, ...finding }, path, at, inside),
    ),
  );
}

/** What a node of a proof is about. */
export type ProofKind =
  | 'outcome'
  | 'gates'
  | 'threshold'
  | 'level'
  | 'score'
  | 'section'
  | 'requirement'
  | 'condition'
  | 'fact'
  | 'answer'
  | 'objective'
  | 'evidence';

/** One number or value that a rule was applied to, as people read it. */
export interface ProofInput {
  readonly name: string;
  readonly value: string;
}

/**
 * One step of a proof: this value, by this rule, from these inputs and the values of the children. A subtree that proves
 * several things (a gate inside a section) is one object that stands in each of their places.
 */
export interface ProofNode {
  readonly kind: ProofKind;
  /** Id of the requirement, section, threshold, level, fact, objective or evidence item; of the checklist for the others. */
  readonly id: string;
  readonly title: string;
  /** The rule applied, as a sentence. */
  readonly rule: string;
  readonly value: string;
  readonly inputs: readonly ProofInput[];
  /** Ids of guidance clauses; only requirements have them. */
  readonly guidance: readonly string[];
  readonly children: readonly ProofNode[];
}

/** A node without the parts that it leaves empty. */
export function proofNode(
  node: Pick<ProofNode, 'kind' | 'id' | 'title' | 'rule' | 'value'> & Partial<ProofNode>,
): ProofNode {
  return { inputs: [], guidance: [], children: [], ...node };
}

import { editionOf } from '../../load/index.ts';
import { element, link, text, type Node, type SourceFile } from './tree.ts';

export interface AssessingRequirement {
  readonly id: string;
  readonly checklist: string;
}

export interface ClauseLinkOptions {
  /** Requirements that assess a clause, read when a page is made. */
  readonly requirementsOf: (clause: string) => readonly AssessingRequirement[];
}

/**
 * After the heading of each clause, says which requirements assess it and links to them. Only in the draft: that is what
 * checklists cite, and a published edition may say something else under the same id.
 */
export function clauseLinks({ requirementsOf }: ClauseLinkOptions) {
  return (tree: Node, file: SourceFile): void => {
    if (editionOf(file.path) !== undefined) return;
    const children = tree.children ?? [];
    tree.children = children.flatMap((node) => {
      const id = node.type === 'heading' ? node.data?.id : undefined;
      const requirements = id === undefined ? [] : requirementsOf(id);
      return requirements.length > 0 ? [node, assessedBy(requirements)] : [node];
    });
  };
}

function assessedBy(requirements: readonly AssessingRequirement[]): Node {
  const links = requirements.flatMap(({ id, checklist }, at) => [
    ...(at > 0 ? [text(', ')] : []),
    link(`/checklists/${checklist}#${id}`, id),
  ]);
  return element('p', { className: ['assessed-by'] }, [text('Assessed by '), ...links]);
}

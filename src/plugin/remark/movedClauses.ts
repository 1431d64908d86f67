import { guidancePath } from '../../load/index.ts';
import { element, link, text, type Node, type SourceFile } from './tree.ts';

export interface MovedOptions {
  /** Places that were on a page, and where they are now; read when a page is made. */
  readonly movedFrom: (page: string) => readonly { readonly id: string; readonly to: string }[];
}

/** At the end of a page, each clause that was on it and moved, under its old id: links to it still lead somewhere. */
export function movedClauses({ movedFrom }: MovedOptions) {
  return (tree: Node, file: SourceFile): void => {
    for (const { id, to } of movedFrom(guidancePath(inProject(file.path)))) {
      const words = [text(`The clause ${id} is now at `), link(to, to), text('.')];
      tree.children?.push(element('p', { id, className: ['moved-clause'] }, words));
    }
  };
}

/** A path relative to the project's root, of one that may begin anywhere. */
function inProject(path: string): string {
  return path.replaceAll('\\', '/').replace(/^.*\/(?=(?:docs|versioned_docs\/version-[^/]+)\/)/, '');
}

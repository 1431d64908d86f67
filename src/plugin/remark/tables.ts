import { walk, type Node } from './tree.ts';

/**
 * On the HTML tree: alignment of table cells becomes a class, since the policy refuses style attributes, and each table
 * gets a box of its own that scrolls on a narrow screen and can be reached by keyboard.
 */
export function tables() {
  return (tree: Node): void => {
    walk(tree, (node, parent, at) => {
      if (node.tagName === 'td' || node.tagName === 'th') node.properties = withoutAlign(node.properties ?? {});
      if (node.tagName === 'table') parent.children?.splice(at, 1, box(node));
    });
  };
}

function withoutAlign({ align, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return typeof align === 'string' && align !== 'left' ? { ...rest, className: [`align-${align}`] } : rest;
}

/** A group, not a region: landmarks would need names that differ. */
function box(table: Node): Node {
  const properties = { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: 'Table' };
  return { type: 'element', tagName: 'div', properties, children: [table] };
}

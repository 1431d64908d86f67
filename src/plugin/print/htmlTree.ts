import { parse, serialize, type DefaultTreeAdapterMap } from 'parse5';

export type Element = DefaultTreeAdapterMap['element'];
type ParentNode = DefaultTreeAdapterMap['parentNode'];
type ChildNode = DefaultTreeAdapterMap['childNode'];

/** The first element of a page that has a class; undefined where none has. */
export function findInPage(page: string, className: string): Element | undefined {
  return firstIn(parse(page), (element) => hasClass(element, className));
}

/** HTML of what an element holds, with every tag closed. */
export function innerHtml(element: Element): string {
  return serialize(element);
}

/**
 * Calls `visit` for every element below, outermost first. An element for which it gives `remove` goes away with all that
 * it holds; so do comments.
 */
export function eachElement(parent: ParentNode, visit: (element: Element) => 'remove' | undefined): void {
  parent.childNodes = parent.childNodes.filter((node) => {
    if (node.nodeName === '#comment') return false;
    return !isElement(node) || visit(node) !== 'remove';
  });
  for (const node of parent.childNodes) if (isElement(node)) eachElement(node, visit);
}

export function hasClass(element: Element, className: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(className);
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attr) => attr.name === name)?.value;
}

/** Sets an attribute, or takes it away where there is no value. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  const others = element.attrs.filter((attr) => attr.name !== name);
  element.attrs = value === undefined ? others : [...others, { name, value }];
}

export function rename(element: Element, name: string): void {
  element.nodeName = name;
  element.tagName = name;
}

function firstIn(parent: ParentNode, wanted: (element: Element) => boolean): Element | undefined {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    const found = wanted(node) ? node : firstIn(node, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isElement(node: ChildNode): node is Element {
  return 'tagName' in node;
}

import {
  attribute,
  eachElement,
  findInPage,
  hasClass,
  innerHtml,
  rename,
  setAttribute,
  type Element,
} from './htmlTree.ts';

/** How the parts of a set are put together. */
export interface Assembly {
  /** Base path of the site, `/` at its end. */
  readonly base: string;
  /** Prefix of the ids of each document in the set, by the address of its page inside the site. */
  readonly keys: ReadonlyMap<string, string>;
  /** Ids of sources that are listed at the end of the set. */
  readonly sources: ReadonlySet<string>;
}

/**
 * The text of a document from its built page, for a page that holds the whole set: headings one level down, ids that no
 * other document has, and links to other documents of the set as links within the page. What works by script only, and
 * what the set says once for all, is left out.
 *
 * @param address of the document's page inside the site
 * @throws Error where the page holds no text
 */
export function documentPart(page: string, address: string, assembly: Assembly): string {
  const text = findInPage(page, 'theme-doc-markdown');
  if (text === undefined) throw new Error(`The page ${address} has no text that could be printed with its edition.`);
  const key = assembly.keys.get(address) ?? '';
  eachElement(text, (element) => {
    if (isLeftOut(element)) return 'remove';
    if (hasClass(element, 'document-control')) {
      keepFacts(element);
      noLandmark(element);
    }
    if (hasClass(element, 'document-history')) {
      eachElement(element, (inner) => void nameHistory(inner));
      noLandmark(element);
    }
    const level = /^h([1-5])$/.exec(element.tagName)?.[1];
    if (level !== undefined) rename(element, `h${Number(level) + 1}`);
    for (const name of ['id', 'aria-labelledby']) {
      const value = attribute(element, name);
      if (value !== undefined) setAttribute(element, name, placeIn(key, value));
    }
    setAttribute(element, 'aria-describedby', undefined);
    if (element.tagName === 'a') setAttribute(element, 'href', linkIn(attribute(element, 'href') ?? '', key, assembly));
    return undefined;
  });
  return innerHtml(text);
}

/** Id, in the page of the whole set, of a place in one of its documents. */
export function placeIn(key: string, id: string): string {
  return `${key}--${id}`;
}

/** Id of the entry of a source. */
export function sourcePlace(source: string): string {
  return `source--${source}`;
}

/** Links to headings, definitions that only show beside a pointer, and buttons. */
function isLeftOut(element: Element): boolean {
  return hasClass(element, 'hash-link') || hasClass(element, 'term__note') || element.tagName === 'button';
}

/** Whose text it is stands once at the beginning of the set. */
function keepFacts(control: Element): void {
  eachElement(control, ({ tagName }) => (tagName === 'p' ? 'remove' : undefined));
}

/** What each page has once would be many landmarks of one name. */
function noLandmark(element: Element): void {
  rename(element, 'div');
  setAttribute(element, 'aria-label', undefined);
}

/** In a list of headings of the set, "History of this document" would stand once for each. */
function nameHistory(element: Element): void {
  if (element.tagName !== 'h2') return;
  rename(element, 'p');
  setAttribute(element, 'class', 'set-history');
}

function linkIn(href: string, key: string, { base, keys, sources }: Assembly): string {
  if (href.startsWith('#')) return `#${placeIn(key, href.slice(1))}`;
  if (!href.startsWith(base) || href.startsWith('//')) return href;
  const [path = '', place] = `/${href.slice(base.length)}`.split('#');
  if (path === '/sources' && place !== undefined && sources.has(place)) return `#${sourcePlace(place)}`;
  const other = keys.get(path);
  if (other === undefined) return href;
  return place === undefined ? `#${other}` : `#${placeIn(other, place)}`;
}

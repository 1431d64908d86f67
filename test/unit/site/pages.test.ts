/** Pages as they are without scripts: what the home page and a page that has moved say. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import portal from '../../../portal.config.ts';
import Home from '../../../src/pages/index.tsx';
import MovedPage from '../../../src/plugin/redirects/MovedPage.tsx';
import { movedPages } from '../../../src/plugin/redirects/movedPages.ts';
import { statementOf } from '../../../src/plugin/statement.ts';
import FooterCopyright from '../../../src/theme/Footer/Copyright/index.tsx';
import { pluginData } from './useGlobalData.ts';

/** The home page and its footer, as words. */
function home(adopted: boolean): string {
  pluginData.set('guidance-editions', { editions: [], statement: statementOf({ ...portal, adopted }) });
  pluginData.set('checklists', { checklists: [] });
  const html = [Home, FooterCopyright].map((page) => renderToStaticMarkup(createElement(page))).join(' ');
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ');
}

describe('the home page', () => {
  it("says that the guidance is not the SSC's while it is not adopted", () => {
    const text = home(false);
    expect(text).toContain("It is not the SSC's own.");
    expect(text).toContain('This is not a document of the Security Sub-Committee (SSC).');
    expect(text).not.toMatch(/is the SSC's own|Published by/);
  });

  it("says that it is the SSC's once it is adopted, and nothing else of itself", () => {
    const text = home(true);
    expect(text).toContain("The guidance here is the SSC's own.");
    expect(text).toContain('Published by the Security Sub-Committee (SSC) as its guidance.');
    expect(text).not.toMatch(/\bnot (?:a document|the SSC)|prepared|public sources|project/i);
  });
});

describe('a page that has moved', () => {
  const redirects = [
    { from: '/guidance/old', to: '/guidance/new' },
    { from: '/guidance/old#a-1', to: '/guidance/other#a-1' },
    { from: '/guidance/stays#b-1', to: '/guidance/new#b-1' },
  ];
  const [page, ...others] = movedPages({ redirects });

  it('stands where the old one was, and nowhere where a page still is', () => {
    expect(page?.from).toBe('/guidance/old');
    expect(others).toEqual([]);
  });

  it('leads on by links, the whole page and each clause that went elsewhere', () => {
    const html = page === undefined ? '' : renderToStaticMarkup(createElement(MovedPage, page));
    expect(html).toContain('<h1>This page has moved</h1>');
    expect(html).toContain('<a href="/guidance/new">');
    expect(html).toMatch(/<p id="a-1">[^]*<a href="\/guidance\/other#a-1">/);
  });
});

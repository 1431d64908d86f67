/** A wrong value in `portal.config.ts` is named in plain words, and all of them at once. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import portal from '../../../portal.config.ts';
import { checkedPortal, portalProblems } from '../../../src/plugin/checkPortal.ts';
import { colourSheet } from '../../../src/plugin/colours/colourSheet.ts';

const tokens = readFileSync('src/css/tokens.css', 'utf8');

describe('portal.config.ts', () => {
  it('of this portal is in order', () => {
    expect(portalProblems(portal)).toEqual([]);
  });

  it.each([
    ['an empty name', { title: ' ' }, 'title must be words'],
    ['a setting left out', { organisation: { name: 'Board' } }, 'organisation.short is missing: it must be words'],
    ['a switch as words', { adopted: 'no' }, 'adopted must be true or false, without quotes.'],
    ['an address without its beginning', { officialPage: 'board.example' }, 'officialPage must be an address'],
    [
      'a script as an address',
      { contact: { label: 'Ask', to: 'javascript:alert(1)' } },
      'contact.to must be an address',
    ],
    ['a misspelt setting', { adoptd: true }, 'adoptd is no setting. There are: title,'],
    ['an id named twice', { forms: { order: ['a', 'a'], others: 'follow' } }, 'forms.order names "a" twice.'],
    [
      'a word that is no choice',
      { forms: { order: [], others: 'none' } },
      'forms.others must be "follow" or "hidden".',
    ],
    [
      'a detail that there is not',
      { device: { fields: ['colour'], publicForms: true } },
      'device.fields names "colour". There are: manufacturer,',
    ],
    ['half a recipient', { recipients: [{ name: 'Team', recipient: 'age1abc' }] }, 'recipients[0].recipient must be'],
    [
      'a secret key',
      { recipients: [{ name: 'Team', recipient: `AGE-SECRET-KEY-1${'Q'.repeat(58)}` }] },
      'Never put a secret key here.',
    ],
    [
      'a colour by name',
      { colours: { light: { primary: 'navy' }, dark: {} } },
      'colours.light.primary must be a colour',
    ],
    ['a link without words', { navigation: { main: [{ to: '/guidance' }], more: [] } }, 'navigation.main[0].label is'],
    ['a list that is none', { recipients: {} }, 'recipients must be a list'],
  ])('names %s', (_, change, words) => {
    const problems = portalProblems({ ...portal, ...change });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
  });

  it('tells all that is wrong, and where', () => {
    expect(() => checkedPortal({ ...portal, title: '', adopted: 1 }, 'site/portal.config.ts')).toThrow(
      /^site\/portal\.config\.ts cannot be used:\n {2}title must[^\n]+\n {2}adopted must/,
    );
    expect(portalProblems('portal')).toEqual(['It must export one object of settings as its default.']);
  });
});

describe('colours of an organisation', () => {
  it('take the place of the tokens, each in its mode', () => {
    expect(colourSheet({ light: { primary: '#005a30' }, dark: { link: '#ffd9a0' } }, tokens)).toBe(
      "html:root:not([data-theme='dark']) {\n  --dap-primary: #005a30;\n}\n@media screen {\nhtml:root[data-theme='dark'] {\n  --dap-link: #ffd9a0;\n}\n}\n",
    );
    expect(colourSheet({ light: {}, dark: {} }, tokens)).toBe('');
  });

  it('are refused where words in them could not be read', () => {
    expect(() => colourSheet({ light: { link: '#9cc3fb' }, dark: {} }, tokens)).toThrow(
      /colours\.light\.link \(#9cc3fb\) is too close to --dap-bg: 1\.8\d:1, and words need 4\.5:1\. Choose one that is darker\./,
    );
    expect(() => colourSheet({ light: {}, dark: { primaryFill: '#ffee88' } }, tokens)).toThrow('--dap-on-primary');
  });
});

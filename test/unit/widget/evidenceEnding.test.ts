/** What a requirement says of its evidence that ends soon, counted from the assessment date. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Evidence } from '../../../src/engine/index.ts';
import { EvidenceEnding } from '../../../src/widget/assess/EvidenceEnding.tsx';

const item = (name: string, expires?: string): Evidence => ({
  name,
  kind: 'document',
  level: 2,
  ...(expires !== undefined && { expires }),
});
const evidence = {
  soon: item('Certificate', '2999-03-01'),
  edge: item('Log', '2999-04-01'),
  later: item('Report', '2999-04-02'),
  over: item('Minutes', '2998-12-31'),
  never: item('Photo'),
};

function said(...linked: string[]): string {
  const html = renderToStaticMarkup(createElement(EvidenceEnding, { linked, evidence, assessedOn: '2999-01-01' }));
  return html.replace(/<[^>]+>/g, '');
}

test.each([
  ['soon', 'Certificate: Expires in 59 days after the assessment date.'],
  ['edge', 'Log: Expires in 90 days after the assessment date.'],
  ['later', ''],
  ['over', ''],
  ['never', ''],
  ['not-in-the-register', ''],
  ['constructor', ''],
])('%s', (id, words) => {
  expect(said(id)).toBe(words);
});

test('each that ends soon is named', () => {
  expect(said('soon', 'later', 'edge')).toMatch(/Certificate.*Log/);
});

/** Recipients that a portal lists can be ticked, and what is sealed to one opens for it. */
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { openSubmission } from '../../../src/bundle/openSubmission.ts';
import { NO_READERS, Recipients, recipientsOf, type Readers } from '../../../src/widget/seal/Recipients.tsx';
import { reportWith, seal, sourceOf } from '../bundle/sealed.ts';

const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);
const offered = [
  { name: 'Review team', recipient },
  { name: 'Archive', recipient: await identityToRecipient(await generateX25519Identity()) },
];

function shown(readers: Readers, list: typeof offered): string {
  return renderToStaticMarkup(createElement(Recipients, { readers, offered: list, onChange: () => undefined }));
}

test('each is offered by its name, and none is ticked unasked', () => {
  const html = shown(NO_READERS, offered);
  expect(html.match(/type="checkbox"/g)).toHaveLength(2);
  expect(html).toContain('<span>Review team</span>');
  expect(html).toContain('Other recipients (optional)');
  expect(html).not.toContain('checked');
  expect(html).toContain('whoever has it can read it');
  expect(shown(NO_READERS, [])).not.toContain('checkbox');
});

test('what is sealed to the one that is ticked opens with its identity, and with no other', async () => {
  const readers = { ticked: new Set([recipient]), pasted: '' };
  expect(shown(readers, offered).match(/checked=""/g)).toHaveLength(1);
  const bytes = await seal([], { report: reportWith([]), recipients: recipientsOf(readers) });
  expect((await openSubmission(sourceOf(bytes), { identities: [identity] })).encrypted).toBe(true);
  const other = [await generateX25519Identity()];
  await expect(openSubmission(sourceOf(bytes), { identities: other })).rejects.toMatchObject({ code: 'not-for-you' });
});

test('one that is ticked and pasted too is one recipient', () => {
  expect(recipientsOf({ ticked: new Set([recipient]), pasted: ` ${recipient}\n` })).toEqual([recipient]);
});

import { expect, test } from 'vitest';
import { makeKey } from '../../../src/bundle/keys.ts';
import { sealReview, verifyReview } from '../../../src/bundle/sealReview.ts';
import { newReview } from '../../../src/review/newReview.ts';
import { fixtureChecklist, fixtureRecord } from '../record/fixture.ts';

const review = newReview(
  { checklist: fixtureChecklist(), record: fixtureRecord() },
  { id: '00000000-0000-4000-8000-00000000000a', now: '2026-03-01T10:00:00Z', reviewer: 'Ann' },
);

test.each(['Ed25519', 'P-256'] as const)('a review signed with %s is proven, and any change refused', async (kind) => {
  const [key, other] = [await makeKey(kind), await makeKey()];
  const text = JSON.stringify(await sealReview(review, key));
  const findings = await verifyReview(text, review, key.public);
  expect(findings.map(({ text }) => text).join(' ')).toContain('That is the key you gave.');
  await expect(verifyReview(text, { ...review, reviewer: 'Bob' })).rejects.toThrow('changed since');
  await expect(verifyReview(text, review, other.public)).rejects.toThrow('another key');
  await expect(verifyReview(text.replace(/"sig":"../, '"sig":"AA'), review)).rejects.toThrow('does not fit');
  await expect(verifyReview('{"payload":1}', review)).rejects.toThrow('no signature of a review');
});

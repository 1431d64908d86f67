import { identityOf } from './check.ts';
import { setValue } from './edit/setValue.ts';
import { withChange } from './edit/textChange.ts';

/** What is changed in the text of an edition to begin the one after it, in this order. */
const parts = (version: string, supersedes: string): readonly (readonly [string, unknown])[] => [
  ['version', version],
  ['status', 'draft'],
  ['published', undefined],
  ['inEffect', undefined],
  ['changes', undefined],
  ['supersedes', supersedes],
];

const ORDER = ['format', 'id', 'version', 'status', 'published', 'inEffect', 'supersedes', 'changes'];

/**
 * The text of the draft that follows a published edition: the next major version, which any change may have; it names
 * the one before and has no dates. Everything else stays as it was.
 */
export function nextEdition(text: string): string {
  const { version } = identityOf(text);
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const next = major === 0 ? `0.${minor + 1}.0` : `${major + 1}.0.0`;
  let made = text;
  for (const [name, value] of parts(next, version)) {
    const change = setValue(made, [name], value, ORDER);
    if (change) made = withChange(made, change);
  }
  return made;
}

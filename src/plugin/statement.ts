import type { PortalConfig } from './portalConfig.ts';

/** Whose text the portal is, in the words that every page says once. */
export interface Statement {
  /** One or two sentences. */
  readonly words: string;
  /** The way to the official text: words, and address. */
  readonly link: { readonly label: string; readonly to: string };
  /** What an edition that is in use is called. */
  readonly inUse: string;
}

/** The statement that a configuration asks for. Until the guidance is adopted, nothing may look like the organisation's own. */
export function statementOf({ organisation: { name, short }, officialPage, adopted }: PortalConfig): Statement {
  return adopted
    ? {
        words: `Published by the ${name} (${short}) as its guidance.`,
        link: { label: `The ${short}'s page on this guidance`, to: officialPage },
        inUse: 'edition in effect',
      }
    : {
        words: `Prepared by the Device Assurance Portal project from public sources. This is not a document of the ${name} (${short}).`,
        link: { label: `The ${short}'s own guidance`, to: officialPage },
        inUse: 'latest published edition',
      };
}

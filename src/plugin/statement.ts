import type { PortalConfig, PortalLink } from './portalConfig.ts';

/** Whose text the portal is and what it is about, in the words that its pages share. */
export interface Statement {
  /** One or two sentences. */
  readonly words: string;
  /** The way to the official text: words, and address. */
  readonly link: PortalLink;
  /** One or two sentences on the guidance here, after what the Code asks of the organisation. */
  readonly standing: string;
  /** What an edition that is in use is called. */
  readonly inUse: string;
  /** What the guidance as a whole is called. */
  readonly guidance: string;
  /** How sentences name the rules that it is about, as `the Code`. */
  readonly rules: string;
  /** Whom readers can ask. */
  readonly contact?: PortalLink;
}

/** The statement that a configuration asks for. Until the guidance is adopted, nothing may look like the organisation's own. */
export function statementOf({
  organisation: { name, short },
  preparedBy,
  officialPage,
  contact,
  adopted,
  guidance,
  rules: { called: rules },
}: PortalConfig): Statement {
  const shared = { guidance, rules, ...(contact === undefined ? {} : { contact }) };
  return adopted
    ? {
        words: `Published by the ${name} (${short}) as its guidance.`,
        link: { label: `The ${short}'s page on this guidance`, to: officialPage },
        standing: `The guidance here is the ${short}'s own.`,
        inUse: 'edition in effect',
        ...shared,
      }
    : {
        words: `Prepared by ${preparedBy} from public sources. This is not a document of the ${name} (${short}).`,
        link: { label: `The ${short}'s own guidance`, to: officialPage },
        standing: `The guidance here was prepared from public sources. It is not the ${short}'s own.`,
        inUse: 'latest published edition',
        ...shared,
      };
}

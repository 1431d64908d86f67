/** What `portal.config.ts` sets. */
export interface PortalConfig {
  /** Whose guidance the Code asks for. */
  readonly organisation: { readonly name: string; readonly short: string };
  /** Where that organisation publishes it. */
  readonly officialPage: string;
  /** Whether the text of this portal is that organisation's own. Turns what every page says about it. */
  readonly adopted: boolean;
  /** Ids of checklists in the order in which they are listed: the way through a Device's life, then what is asked once. */
  readonly checklistOrder: readonly string[];
  /** Who can be chosen to read a sealed submission: a name, and the recipient (`age1…`) that it is encrypted to. */
  readonly recipients: readonly { readonly name: string; readonly recipient: string }[];
}

/** A way to somewhere: the words of it, and an address on this site (`/guidance`) or elsewhere (`https://…`). */
export interface PortalLink {
  readonly label: string;
  readonly to: string;
}

/** Which entries of a kind the site shows. */
export interface Shown {
  /** Ids in the order in which lists show them. */
  readonly order: readonly string[];
  /** What happens to entries that `order` does not name: they follow by id, or the site has no page of them. */
  readonly others: 'follow' | 'hidden';
}

/** The details of what is assessed, by their names in the record's schema. */
export type DeviceFieldName =
  | 'manufacturer'
  | 'manufacturerId'
  | 'model'
  | 'modelName'
  | 'hardwareVersion'
  | 'firmwareVersion'
  | 'firmwareHash'
  | 'technicalSpecification'
  | 'gbcsVersion';

/** Colours that an organisation may make its own, each as `#rrggbb`. One that is left out stays as in `src/css/tokens.css`. */
export interface Colours {
  /** Text and marks in the main colour. */
  readonly primary?: string;
  /** Main buttons, under white words. */
  readonly primaryFill?: string;
  /** Main buttons that are pointed at. */
  readonly primaryFillHover?: string;
  /** Selected rows and chips, under ordinary text. */
  readonly primarySoft?: string;
  readonly link?: string;
  readonly linkHover?: string;
}

/** What `portal.config.ts` sets: all that says whose portal it is. Held to plain rules by `checkPortal`. */
export interface PortalConfig {
  /** Name of the site: in the bar, in the titles of pages and as the name of the installed app. */
  readonly title: string;
  /** At most 12 letters or so, for the icon of the installed app. */
  readonly shortTitle: string;
  /** What the site is, in a few words, for search engines. */
  readonly tagline: string;
  /** What the site is, in one sentence with a full stop, for search engines and `llms.txt`. */
  readonly description: string;
  /** Whose guidance the rules ask for. */
  readonly organisation: { readonly name: string; readonly short: string };
  /** Who prepared the text, for as long as it is not adopted: "Prepared by … from public sources". */
  readonly preparedBy: string;
  /** Where that organisation publishes it. */
  readonly officialPage: string;
  /** Whom readers can ask; in the footer of every page. The address may be `mailto:`. */
  readonly contact?: PortalLink;
  /** Whether the text of this portal is that organisation's own. Turns what every page says about it. */
  readonly adopted: boolean;
  /** The rules that the guidance is about, as `Smart Energy Code` and `SEC`; `called` is how sentences name them, as `the Code`. */
  readonly rules: { readonly name: string; readonly short: string; readonly called: string };
  /** What the guidance as a whole is called, on the page and in the file that hold all of it. */
  readonly guidance: string;
  /** What is assessed, in the plural, as `smart metering Devices`. */
  readonly subject: string;
  /** What the guidance and the glossary are about, as `smart metering security`. */
  readonly field: string;
  /** The words of the home page. */
  readonly home: {
    readonly title: string;
    readonly lead: string;
    /** The button that leads to the assessments, and their headings, as `Assess a Device`. */
    readonly assess: string;
    /** What the button to the guidance is for. */
    readonly guidance: string;
    /** What the rules ask of the organisation, before the sentence on whose text this is. */
    readonly duty: { readonly title: string; readonly text: string; readonly link: PortalLink };
  };
  /** Links in the bar at the top, and those under “More”. */
  readonly navigation: { readonly main: readonly PortalLink[]; readonly more: readonly PortalLink[] };
  /** What assessments ask of the thing itself. A field that is not asked and yet given, in a file, is shown all the same. */
  readonly device: {
    readonly fields: readonly DeviceFieldName[];
    /** Whether identifiers are explained, and looked at, by the forms that they have in smart metering. */
    readonly publicForms: boolean;
  };
  /** In order of the way through a Device's life, then what is asked once. */
  readonly checklists: Shown;
  readonly forms: Shown;
  readonly colours: { readonly light: Colours; readonly dark: Colours };
  /** Who can be chosen to read a sealed submission: a name, and the recipient (`age1…`) that it is encrypted to. */
  readonly recipients: readonly { readonly name: string; readonly recipient: string }[];
}

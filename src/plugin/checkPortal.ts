import type { DeviceFieldName, PortalConfig } from './portalConfig.ts';

/** What a setting may be; says what is wrong with a value, or undefined. */
type Rule = (value: unknown) => string | undefined;

interface Shape {
  readonly [key: string]: Rule | Shape;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const words: Rule = (value) =>
  typeof value === 'string' && value.trim() !== '' ? undefined : 'must be words between quotes, and not empty.';
const yesOrNo: Rule = (value) => (typeof value === 'boolean' ? undefined : 'must be true or false, without quotes.');
const address: Rule = (value) =>
  typeof value === 'string' && /^(?:\/(?!\/)|https?:\/\/\S|mailto:\S+@\S)/.test(value)
    ? undefined
    : 'must be an address: one of this site that begins with "/", or one that begins with "https://" (for a contact also "mailto:").';
const colour: Rule = (value) =>
  value === undefined || (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value))
    ? undefined
    : 'must be a colour such as "#163f7d": "#" and six digits or letters from a to f.';
const recipientKey: Rule = (value) =>
  typeof value === 'string' && /^age1[02-9ac-hj-np-z]{58,}$/.test(value)
    ? undefined
    : 'must be a whole recipient, which begins with "age1" and has at least 62 letters and digits. Never put a secret key here.';
const ids: Rule = (value) => {
  if (!Array.isArray(value) || !value.every((id) => typeof id === 'string')) return 'must be a list of ids in quotes.';
  const twice = value.find((id, at) => value.indexOf(id) < at);
  return twice === undefined ? undefined : `names "${twice}" twice.`;
};
const FIELDS: readonly DeviceFieldName[] = [
  ...(['manufacturer', 'manufacturerId', 'model', 'modelName', 'hardwareVersion', 'firmwareVersion'] as const),
  ...(['firmwareHash', 'technicalSpecification', 'gbcsVersion'] as const),
];
const deviceFields: Rule = (value) => {
  const strange = Array.isArray(value) ? value.find((name) => !FIELDS.includes(name as DeviceFieldName)) : undefined;
  if (strange !== undefined) return `names ${JSON.stringify(strange)}. There are: ${FIELDS.join(', ')}.`;
  return ids(value);
};
const others: Rule = (value) =>
  value === 'follow' || value === 'hidden' ? undefined : 'must be "follow" or "hidden".';

const LINK: Shape = { label: words, to: address };
const NAME: Shape = { name: words, short: words };
const SHOWN: Shape = { order: ids, others };
const COLOURS: Shape = {
  ...{ primary: colour, primaryFill: colour, primaryFillHover: colour, primarySoft: colour },
  ...{ link: colour, linkHover: colour },
};
const list =
  (shape: Shape) =>
  (value: unknown, place: string): string[] =>
    Array.isArray(value)
      ? value.flatMap((entry, at) => problemsOf(entry, shape, `${place}[${at}]`))
      : [`${place} must be a list, between [ and ].`];

const SETTINGS: Shape = {
  ...{ title: words, shortTitle: words, tagline: words, description: words },
  ...{ organisation: NAME, preparedBy: words, officialPage: address, adopted: yesOrNo },
  ...{ rules: { ...NAME, called: words }, guidance: words },
  ...{ subject: words, field: words, device: { fields: deviceFields, publicForms: yesOrNo } },
  home: { title: words, lead: words, assess: words, guidance: words, duty: { title: words, text: words, link: LINK } },
  ...{ checklists: SHOWN, forms: SHOWN, colours: { light: COLOURS, dark: COLOURS } },
};
const RECIPIENT: Shape = { name: words, recipient: recipientKey };
/** Settings that hold lists, and the one that may be left out: looked at one by one. */
const ELSEWHERE = ['contact', 'navigation', 'recipients'];

/**
 * Everything that is wrong with a configuration: the setting's name and what it must be, one sentence each. Empty is
 * good. The compiler finds most of it too, but only for who runs it.
 */
export function portalProblems(value: unknown): string[] {
  if (!isObject(value)) return ['It must export one object of settings as its default.'];
  const { contact, navigation, recipients, ...rest } = value;
  const { main, more, ...strange } = isObject(navigation) ? navigation : { main: undefined, more: undefined };
  return [
    ...problemsOf(rest, SETTINGS, '', ELSEWHERE),
    ...(contact === undefined ? [] : problemsOf(contact, LINK, 'contact')),
    ...list(LINK)(main, 'navigation.main'),
    ...list(LINK)(more, 'navigation.more'),
    ...Object.keys(strange).map((key) => `navigation.${key} is no setting. There are: main, more.`),
    ...list(RECIPIENT)(recipients, 'recipients'),
  ];
}

/**
 * The configuration, if nothing is wrong with it.
 * @param file its name, for the message
 * @throws Error that lists all that is wrong
 */
export function checkedPortal(value: unknown, file: string): PortalConfig {
  const problems = portalProblems(value);
  if (problems.length > 0) {
    throw new Error(
      `${file} cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}\nEach setting is explained in src/plugin/portalConfig.ts.`,
    );
  }
  return value as PortalConfig;
}

function problemsOf(value: unknown, shape: Shape, place: string, alsoKnown: readonly string[] = []): string[] {
  if (!isObject(value)) return [`${place} must be settings between { and }.`];
  const at = (key: string): string => (place === '' ? key : `${place}.${key}`);
  const known = [...Object.keys(shape), ...alsoKnown];
  return [
    ...Object.entries(shape).flatMap(([key, rule]) => {
      if (typeof rule !== 'function') return problemsOf(value[key], rule, at(key));
      const problem = rule(value[key]);
      return problem === undefined ? [] : [`${at(key)} ${value[key] === undefined ? 'is missing: it ' : ''}${problem}`];
    }),
    ...Object.keys(value)
      .filter((key) => !known.includes(key))
      .map((key) => `${at(key)} is no setting. There are: ${known.join(', ')}.`),
  ];
}

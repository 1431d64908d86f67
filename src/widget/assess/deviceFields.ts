import type { DeviceField } from '../../workspace/actions.ts';

/** A field of the Device's details, in the words of the record's schema (a test holds them to it). */
export interface DeviceFieldWords {
  readonly field: DeviceField;
  readonly label: string;
  readonly hint: string;
  /** What public examples look like; another form is remarked on and never refused. */
  readonly form?: { readonly pattern: RegExp; readonly words: string };
  /** The hint without what public examples look like, where it is another. */
  readonly plain?: string;
}

export const DEVICE_FIELDS: readonly DeviceFieldWords[] = [
  { field: 'manufacturer', label: 'Manufacturer', hint: 'Name of the manufacturer.' },
  {
    field: 'manufacturerId',
    label: 'Manufacturer identifier',
    hint: 'As used in CPL submissions; four hexadecimal digits in public examples.',
    form: { pattern: /^[0-9A-Fa-f]{4}$/, words: 'four hexadecimal digits' },
    plain: 'A number or code by which the manufacturer is known.',
  },
  {
    field: 'model',
    label: 'Device Model',
    hint: 'Device Model identifier; eight hexadecimal digits in public examples.',
    form: { pattern: /^[0-9A-Fa-f]{8}$/, words: 'eight hexadecimal digits' },
    plain: 'Identifier of the model.',
  },
  { field: 'modelName', label: 'Model name', hint: 'The name people know the Device by.' },
  { field: 'hardwareVersion', label: 'Hardware version', hint: 'Hardware version or revision.' },
  {
    field: 'firmwareVersion',
    label: 'Firmware version',
    hint: 'Firmware version; eight hexadecimal digits in public examples.',
    form: { pattern: /^[0-9A-Fa-f]{8}$/, words: 'eight hexadecimal digits' },
    plain: 'Version of the firmware.',
  },
  {
    field: 'firmwareHash',
    label: 'Firmware hash',
    hint: 'SHA-256 of the Manufacturer Image, 64 hexadecimal digits.',
    form: { pattern: /^[0-9A-Fa-f]{64}$/, words: '64 hexadecimal digits' },
    plain: 'SHA-256 of the firmware image, 64 hexadecimal digits.',
  },
  {
    field: 'technicalSpecification',
    label: 'SMETS or CHTS version',
    hint: 'Version of the technical specification the Device is made to.',
  },
  {
    field: 'gbcsVersion',
    label: 'GBCS version',
    hint: 'Version of the GB Companion Specification the Device is made to.',
  },
];

/**
 * The fields that a site asks, in its words, and those that are given though it does not ask them.
 * @param fields the ones it asks
 * @param publicForms whether identifiers are explained, and looked at, by the forms that public examples have
 */
export function askedFields(
  { fields, publicForms }: { readonly fields: readonly DeviceField[]; readonly publicForms: boolean },
  device: { readonly [Field in DeviceField]?: string | undefined },
): readonly DeviceFieldWords[] {
  const asked = DEVICE_FIELDS.filter(({ field }) => fields.includes(field) || (device[field] ?? '') !== '');
  if (publicForms) return asked;
  return asked.map(({ field, label, hint, plain }) => ({ field, label, hint: plain ?? hint }));
}

/** What is unusual about the form of a value, for the person to check; undefined when nothing is. */
export function unusualForm({ form }: DeviceFieldWords, value: string): string | undefined {
  if (!form || value.trim() === '' || form.pattern.test(value.trim())) return undefined;
  return `Public examples have ${form.words}. Check that this is what you mean; it is kept as written.`;
}

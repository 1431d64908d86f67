import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  askedFields,
  DEVICE_FIELDS,
  unusualForm,
  type DeviceFieldWords,
} from '../../../src/widget/assess/deviceFields.ts';

interface Schema {
  readonly properties: {
    readonly device: { readonly properties: Record<string, { readonly title: string; readonly description: string }> };
  };
}

describe('DEVICE_FIELDS', () => {
  it('are the fields of the schema of records, in its words', () => {
    const schema = JSON.parse(readFileSync('checklists/schema/record.schema.json', 'utf8')) as Schema;
    const written = DEVICE_FIELDS.map(({ field, label, hint }) => [field, label, hint]);
    const fields = Object.entries(schema.properties.device.properties);
    expect(written).toEqual(fields.map(([field, { title, description }]) => [field, title, description]));
  });

  it('are asked as a site says, and shown where they are given all the same', () => {
    const site = { fields: ['manufacturer', 'firmwareVersion'], publicForms: false } as const;
    const asked = askedFields(site, { gbcsVersion: '4.1' });
    expect(asked.map(({ label, hint, form }) => [label, hint, form])).toEqual([
      ['Manufacturer', 'Name of the manufacturer.', undefined],
      ['Firmware version', 'Version of the firmware.', undefined],
      ['GBCS version', 'Version of the GB Companion Specification the Device is made to.', undefined],
    ]);
  });

  const hash = DEVICE_FIELDS.find(({ field }) => field === 'firmwareHash') as DeviceFieldWords;
  it.each([
    ['', undefined],
    ['ab'.repeat(32), undefined],
    [` ${'AB'.repeat(32)} `, undefined],
    [
      'ab'.repeat(31),
      'Public examples have 64 hexadecimal digits. Check that this is what you mean; it is kept as written.',
    ],
  ])('remarks on %j', (value, remark) => {
    expect(unusualForm(hash, value)).toBe(remark);
  });
});

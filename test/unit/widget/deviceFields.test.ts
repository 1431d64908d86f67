import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEVICE_FIELDS, unusualForm, type DeviceFieldWords } from '../../../src/widget/assess/deviceFields.ts';

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

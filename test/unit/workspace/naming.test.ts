import { describe, expect, it } from 'vitest';
import { assessmentName, fileStem } from '../../../src/workspace/naming.ts';
import { someRecord } from './fixtures.ts';

describe('naming', () => {
  it.each([
    [{}, undefined, 'Unnamed Device'],
    [{ model: '0A1B2C3D' }, undefined, 'Device Model 0A1B2C3D'],
    [{ model: '0A1B2C3D', modelName: 'EM-2' }, undefined, 'EM-2'],
    [{ modelName: 'EM-2' }, 'Spring run', 'Spring run'],
  ])('calls %o', (device, label, name) => {
    expect(assessmentName({ record: someRecord({ device }), ...(label && { label }) })).toBe(name);
  });

  it.each([
    [{}, 'device-baseline'],
    [
      { manufacturer: 'Compañía / “Zähler”', model: '../../etc', firmwareVersion: '1.2' },
      'Compania-Zahler_etc_1.2_device-baseline',
    ],
  ])('makes a file name of %o', (device, stem) => {
    expect(fileStem(someRecord({ device }))).toBe(stem);
  });
});

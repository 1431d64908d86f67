import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../../src/plugin/colours/contrast.ts';

const css = readFileSync('src/css/tokens.css', 'utf8');
const VERDICTS = [
  'pass',
  'partial',
  'fail',
  'needs-review',
  'inconclusive',
  'not-applicable',
  'not-answered',
  'pending',
];
const MESSAGES = ['error', 'warning', 'info', 'success'];
const SURFACES = ['bg', 'surface', 'surface-2'];

/** Colour tokens of one mode, by name. */
function tokens(mode: 'light' | 'dark'): Map<string, string> {
  const start = css.indexOf(`[data-theme='${mode}'] {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return new Map([...block.matchAll(/--dap-([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1]!, m[2]!]));
}

describe.each(['light', 'dark'] as const)('tokens in %s mode', (mode) => {
  const all = tokens(mode);
  const get = (name: string): string => {
    const value = all.get(name);
    if (!value) throw new Error(`--dap-${name} is not set in ${mode} mode`);
    return value;
  };

  it.each(
    ['text', 'text-muted', 'link', 'link-hover', 'link-visited', 'primary'].flatMap((fg) =>
      SURFACES.map((bg) => [fg, bg] as const),
    ),
  )('%s on %s reads', (fg, bg) => {
    expect(contrast(get(fg), get(bg))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...VERDICTS, ...MESSAGES])('%s reads, and its edge is seen', (name) => {
    expect(contrast(get(`${name}-fg`), get(`${name}-bg`))).toBeGreaterThanOrEqual(4.5);
    for (const surface of [...SURFACES, `${name}-bg`]) {
      expect(contrast(get(`${name}-border`), get(surface)), surface).toBeGreaterThanOrEqual(3);
    }
  });

  it('text reads on the primary fill and on soft primary', () => {
    expect(contrast(get('on-primary'), get('primary-fill'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(get('on-primary'), get('primary-fill-hover'))).toBeGreaterThanOrEqual(4.5);
    for (const fg of ['text', 'text-muted', 'link']) {
      expect(contrast(get(fg), get('primary-soft')), fg).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('edges of controls are seen', () => {
    for (const surface of SURFACES) {
      expect(contrast(get('border-strong'), get(surface))).toBeGreaterThanOrEqual(3);
    }
  });

  it('sets the same names as the other mode', () => {
    expect([...all.keys()].sort()).toEqual([...tokens(mode === 'light' ? 'dark' : 'light').keys()].sort());
  });
});

import { describe, expect, it } from 'vitest';
import { commandFor, type Focus, type KeyPress } from '../../../src/widget/logic/shortcuts.ts';

const press = (key: string, changes: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  ...changes,
});

describe('commandFor', () => {
  it.each([
    ['1', 'page', { do: 'answer', claim: 'met' }],
    ['4', 'control', { do: 'answer', claim: 'not-applicable' }],
    ['j', 'page', { do: 'next' }],
    ['ArrowRight', 'page', { do: 'next' }],
    ['ArrowRight', 'control', undefined],
    ['?', 'page', { do: 'help' }],
    ['/', 'page', undefined],
    ['toString', 'page', undefined],
  ] as const)('%s with the focus on %s', (key, focus, command) => {
    expect(commandFor(press(key), focus, true)).toEqual(command);
  });

  it.each(['1', 'j', 'e', 'ArrowRight'])(
    '%s means nothing while typing, with a modifier, or when turned off',
    (key) => {
      expect(commandFor(press(key), 'typing', true)).toBeUndefined();
      for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const) {
        expect(commandFor(press(key, { [held]: true }), 'page', true)).toBeUndefined();
      }
      expect(commandFor(press(key), 'page', false)).toBeUndefined();
    },
  );

  it.each([
    [press('z', { ctrlKey: true }), { do: 'undo' }],
    [press('Z', { ctrlKey: true, shiftKey: true }), { do: 'redo' }],
    [press('y', { metaKey: true }), { do: 'redo' }],
  ] as const)('keeps undo and redo when single keys are off', (key, command) => {
    expect(commandFor(key, 'page', false)).toEqual(command);
    expect(commandFor(key, 'typing', true)).toBeUndefined();
  });

  it.each(['page', 'control'] satisfies Focus[])('never answers again while a key is held down (%s)', (focus) => {
    expect(commandFor(press('1', { repeat: true }), focus, true)).toBeUndefined();
    expect(commandFor(press('j', { repeat: true }), focus, true)).toEqual({ do: 'next' });
  });
});

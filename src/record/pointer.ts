import { clean } from './quote.ts';

/** The steps of a JSON Pointer (RFC 6901). */
export function pointerSteps(pointer: string): readonly string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value that the steps lead to, or undefined. Never reaches into prototypes. */
export function valueAt(root: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Readonly<Record<string, unknown>>)[step]
        : undefined,
    root,
  );
}

/** Steps as people read them: `answers.DEV-01.evidence[2]`. List positions count from 0, as in the file. */
export function pathText(root: unknown, steps: readonly string[]): string {
  return steps.reduce((path, step, index) => {
    if (Array.isArray(valueAt(root, steps.slice(0, index)))) return `${path}[${step}]`;
    return `${path}${path ? '.' : ''}${clean(step)}`;
  }, '');
}

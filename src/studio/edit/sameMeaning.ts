import type { Path } from '../../load/readYaml.ts';
import { readYamlTree } from '../../load/yamlTree.ts';
import { toValue } from '../../load/yamlValue.ts';
import { withChange, type TextChange } from './textChange.ts';

/** The plain value of a text; undefined where it is not sound YAML. */
export function valueOf(text: string): { readonly value: unknown } | undefined {
  const { root, faults } = readYamlTree(text);
  if (root === undefined || faults.length > 0) return undefined;
  const read = toValue(root.contents);
  return read.faults.length > 0 ? undefined : { value: read.value };
}

/** Whether the change gives the part at `path` the value, and nothing else another. */
export function meansTheSame(text: string, change: TextChange, path: Path, value: unknown): boolean {
  const before = valueOf(text);
  const after = valueOf(withChange(text, change));
  if (!before || !after) return false;
  return sameValue(after.value, assigned(before.value, path, value));
}

/** A copy with one part set; undefined takes it away. Groups and lists on the way are made where they are missing. */
function assigned(whole: unknown, path: Path, value: unknown): unknown {
  const [part, ...rest] = path;
  if (part === undefined) return value;
  if (typeof part === 'number') {
    const list: unknown[] = Array.isArray(whole) ? [...(whole as unknown[])] : [];
    if (rest.length === 0 && value === undefined) list.splice(part, 1);
    else list[part] = assigned(list[part], rest, value);
    return list;
  }
  const group: Record<string, unknown> = isGroup(whole) ? { ...whole } : {};
  if (rest.length === 0 && value === undefined) delete group[part];
  else group[part] = assigned(group[part], rest, value);
  return group;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Equal as YAML values; the order of names does not matter. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => sameValue(item, b[at]))
    );
  }
  if (!isGroup(a) || !isGroup(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameValue(a[name], b[name]))
  );
}

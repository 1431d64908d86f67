import { createTwoFilesPatch } from 'diff';
import { fileOf, identityOf } from './check.ts';

/**
 * A patch that `git apply` and `patch -p1` take, with paths of a project. An edition that has another place than its base
 * is a new file: the base stays.
 *
 * @returns undefined where nothing differs
 */
export function patchText(base: string | undefined, text: string): string | undefined {
  const file = fileOf(identityOf(text));
  const same = base !== undefined && fileOf(identityOf(base)) === file;
  const before = same ? base : '';
  if (before === text) return undefined;
  const head = same ? '' : 'new file mode 100644\n';
  const patch = createTwoFilesPatch(same ? `a/${file}` : '/dev/null', `b/${file}`, before, text, undefined, undefined, {
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
  return `diff --git a/${file} b/${file}\n${head}${patch}`;
}

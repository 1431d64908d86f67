import type { Problem } from './problem.ts';
import type { YamlFile } from './readYaml.ts';

/** The problem of a file that holds nothing but comments and spaces. */
export function emptyFile(yaml: YamlFile, what: string): Problem {
  return yaml.problem(
    {
      code: 'empty-file',
      severity: 'error',
      message: `The file is empty; a ${what} was expected`,
      help: 'Copy a file of the same kind and change it.',
    },
    [],
  );
}

import { quote } from '../words.ts';
import type { Rule } from './rule.ts';

export const editionPath: Rule = {
  code: 'edition-path',
  severity: 'error',
  title: 'A checklist lies where its id and version say',
  docs: 'A submission names the edition it answers by id and version, and the edition is looked for at checklists/<id>/<version>.yaml. Files outside a folder called checklists are not held to this.',
  examples: {
    ok: [
      `# checklists/meter/1.0.0.yaml
id: meter
version: 1.0.0
`,
    ],
    bad: [
      `# checklists/meter/1.0.0.yaml
id: «edition-path|metre»
version: «edition-path|1.0.1»
`,
    ],
  },
  *run({ file, checklist: { id, version } }) {
    const parts = file.replaceAll('\\', '/').split('/');
    const [root, folder, name] = parts.slice(-3);
    if (parts.length < 3 || root !== 'checklists' || folder === undefined || name === undefined) return;
    if (id !== undefined && id !== folder) {
      yield {
        path: ['id'],
        message: `The id is ${quote(id)}, but the file lies in the folder ${quote(folder)}`,
        help: `Make the two the same: rename the folder, or write "id: ${folder}".`,
        expected: folder,
        actual: id,
      };
    }
    const stem = name.replace(/\.ya?ml$/, '');
    if (version !== undefined && version !== stem) {
      yield {
        path: ['version'],
        message: `The version is ${quote(version)}, but the file is called ${quote(name)}`,
        help: `Make the two the same: rename the file to ${version}.yaml, or write "version: ${stem}".`,
        expected: stem,
        actual: version,
      };
    }
    if (!name.endsWith('.yaml')) {
      yield {
        path: ['version'],
        message: `The file is called ${quote(name)}; editions end in .yaml`,
        help: `Rename it to ${stem}.yaml.`,
      };
    }
  },
};

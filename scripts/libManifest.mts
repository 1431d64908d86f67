/** Entries of the library, each a file of `src/lib`. */
const LIB_ENTRIES = ['engine', 'load', 'record'] as const;

export type LibEntry = (typeof LIB_ENTRIES)[number];

/** What of the project's `package.json` the package takes over. */
interface ProjectManifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

/** The `package.json` of the package that `npm run build:lib` makes. */
export function libManifest({ name, version, description, license, engines, optionalDependencies }: ProjectManifest) {
  return {
    ...{ name, version, description, license, engines },
    type: 'module',
    sideEffects: false,
    bin: { assure: 'cli/assure.mjs' },
    exports: {
      ...Object.fromEntries(
        LIB_ENTRIES.map((entry) => [
          `./${entry}`,
          { types: `./types/lib/${entry}.d.ts`, default: `./lib/${entry}.mjs` },
        ]),
      ),
      './checklists/*': './checklists/*',
      './package.json': './package.json',
    },
    files: ['cli', 'lib', 'types', 'checklists', 'api', 'CHANGELOG.md', 'THIRD_PARTY_LICENSES.txt'],
    optionalDependencies,
  };
}

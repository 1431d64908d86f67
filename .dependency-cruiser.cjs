/** The direction of imports: engine <- record <- review <- formats <- {form, bundle, portfolio} <- {load, workspace} <- {widget, plugin, cli}. */
const within = (...names) => `^src/(${names.join('|')})/`;

/** Each part of src and the other parts it may import. */
const MAY_IMPORT = {
  engine: [],
  generated: [],
  load: ['engine', 'record', 'form', 'generated'],
  record: ['engine', 'generated'],
  formats: ['engine', 'record', 'review', 'generated'],
  form: ['engine', 'record', 'formats', 'generated'],
  review: ['engine', 'record', 'generated'],
  portfolio: ['engine', 'record', 'review', 'formats', 'generated'],
  bundle: ['engine', 'record', 'formats', 'review', 'generated'],
  workspace: ['engine', 'record', 'review', 'form', 'bundle', 'generated'],
  widget: ['engine', 'record', 'review', 'formats', 'form', 'bundle', 'portfolio', 'workspace', 'generated', 'search'],
  redline: ['engine', 'load', 'formats'],
  import: ['engine', 'load', 'record', 'formats', 'generated'],
  lib: ['engine', 'load', 'record', 'generated'],
  plugin: ['engine', 'load', 'record', 'formats', 'form', 'generated', 'widget', 'redline'],
  cli: [
    'engine',
    'load',
    'record',
    'review',
    'formats',
    'form',
    'generated',
    'redline',
    'bundle',
    'portfolio',
    'import',
  ],
};

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'engine-imports-nothing',
      severity: 'error',
      comment: 'The engine imports nothing outside itself, packages and Node included.',
      from: { path: within('engine') },
      to: { pathNot: within('engine') },
    },
    ...Object.entries(MAY_IMPORT).map(([part, others]) => ({
      name: `direction-${part}`,
      severity: 'error',
      from: { path: within(part) },
      to: { path: '^src/', pathNot: within(part, ...others) },
    })),
    {
      name: 'plugin-takes-only-props-from-widget',
      severity: 'error',
      comment: 'The plugin names widget files in routes and shares their types; it never runs React.',
      from: { path: within('plugin') },
      to: { path: within('widget'), pathNot: '^src/widget/props\\.ts$' },
    },
    {
      name: 'no-node-in-the-browser',
      severity: 'error',
      from: {
        path: within('engine', 'record', 'formats', 'form', 'bundle', 'portfolio', 'workspace', 'widget', 'import'),
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};

/**
 * Makes `src/generated/` from the JSON Schemas: a TypeScript type and a self-contained validator for each.
 *
 *     npm run generate              writes what changed and removes what no schema makes any more
 *     npm run generate -- --check   writes nothing; exit 1 and a list when something is stale
 *
 * A validator is Ajv's standalone code bundled by esbuild: no `require`, no `eval`, so it runs under the portal's
 * content security policy.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';
import { format, resolveConfig } from 'prettier';
import { Ajv } from 'ajv';
import { DEPTH_LIMIT, FORBIDDEN_KEYS } from '../src/record/scanJson.ts';
import { exportSchemas } from './exportSchemas.mts';
import { makeCounter } from './makeCounter.mts';

type Schema = { [key: string]: unknown };

/** What a schema's files and root type are called, where that is not simply its own name. */
const NAMES: Readonly<Record<string, { types: string; validator: string; root: string }>> = {
  checklist: { types: 'checklist-source', validator: 'checklist', root: 'ChecklistSource' },
  overlay: { types: 'overlay-source', validator: 'overlay', root: 'OverlaySource' },
  crosswalk: { types: 'crosswalk', validator: 'crosswalk', root: 'Crosswalk' },
  record: { types: 'record', validator: 'record', root: 'SubmissionRecord' },
  form: { types: 'form-source', validator: 'form', root: 'FormSource' },
  'form-answers': { types: 'form-answers', validator: 'form-answers', root: 'FormAnswers' },
  result: { types: 'result-document', validator: 'result-document', root: 'ResultDocument' },
  sources: { types: 'sources-register', validator: 'sources', root: 'SourcesRegister' },
  glossary: { types: 'glossary-register', validator: 'glossary', root: 'GlossaryRegister' },
  documents: { types: 'documents-register', validator: 'documents', root: 'DocumentsRegister' },
  modifications: { types: 'modifications-register', validator: 'modifications', root: 'ModificationsRegister' },
  releases: { types: 'releases-register', validator: 'releases', root: 'ReleasesRegister' },
  standards: { types: 'standards-register', validator: 'standards', root: 'StandardsRegister' },
  'guidance-editions': {
    types: 'guidance-editions-register',
    validator: 'guidance-editions',
    root: 'GuidanceEditionsRegister',
  },
  redirects: { types: 'redirects-register', validator: 'redirects', root: 'RedirectsRegister' },
};

/** Schemas of values that come by the thousand: they also get a check that stops at the first failure. */
const STREAMED: ReadonlySet<string> = new Set(['record']);

const VALIDATE = `import check from 'validator';
export function validate(value) {
  if (check(value)) return [];
  return check.errors.map(({ instancePath, keyword, params, message }) => ({ instancePath, keyword, params, message }));
}`;

const SCHEMA_ERROR = `/** One failure of a value to satisfy its JSON Schema. */
export interface SchemaError {
  /** JSON Pointer to the value that fails. */
  readonly instancePath: string;
  /** The schema keyword that fails, such as \`required\` or \`pattern\`. */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message: string;
}
`;

/** The files to be in `src/generated/`, by name. `root` is the project's folder. */
async function generate(root: string): Promise<Map<string, string>> {
  const files = new Map<string, string>([['schema-error.ts', SCHEMA_ERROR]]);
  for (const file of schemaFiles(root)) {
    const name = basename(file, '.schema.json');
    const schema = withForeign(JSON.parse(readFileSync(join(root, file), 'utf8')) as Schema, join(root, file));
    const { types, validator, root: type } = NAMES[name] ?? { types: name, validator: name, root: pascal(name) };
    const banner = `Made from ${file} by npm run generate. Do not edit.`;
    files.set(`${types}.ts`, await makeTypes(schema, type, banner, root));
    files.set(`validate-${validator}.js`, `/* ${banner} */\n${await makeValidator(schema, root)}`);
    files.set(`validate-${validator}.d.ts`, makeDeclaration(String(schema['title']), banner));
    if (!STREAMED.has(name)) continue;
    files.set(`count-${validator}.js`, `/* ${banner} */\n${await makeQuickCheck(schema)}`);
    files.set(`count-${validator}.d.ts`, makeQuickDeclaration(String(schema['title']), banner));
  }
  for (const { name, title, from, schema } of exportSchemas(root)) {
    const [code, declaration] = [`validate-${name}.js`, `validate-${name}.d.ts`];
    if (schema === undefined) {
      for (const file of [code, declaration]) files.set(file, readFileSync(join(root, 'src/generated', file), 'utf8'));
      continue;
    }
    const banner = `Made from ${from} by npm run generate. Do not edit.`;
    files.set(code, `/* ${banner} */\n${await makeValidator(schema, root, 'other')}`);
    files.set(declaration, makeDeclaration(title, banner));
  }
  return files;
}

/** The schema with the definitions of other files in it that it refers to, such as `checklist.schema.json#/$defs/fact`. */
function withForeign(schema: Schema, path: string): Schema {
  const text = JSON.stringify(schema);
  const names = new Set([...text.matchAll(/"\$ref":"([a-z-]+\.schema\.json)#/g)].map(([, name = '']) => name));
  if (names.size === 0) return schema;
  const own = JSON.parse(text.replaceAll(/("\$ref":")[a-z-]+\.schema\.json#/g, '$1#')) as Schema;
  const foreign = [...names].map((name) => JSON.parse(readFileSync(join(dirname(path), name), 'utf8')) as Schema);
  return { ...own, $defs: Object.assign({}, ...foreign.map(({ $defs }) => $defs), own['$defs']) as Schema };
}

function schemaFiles(root: string): string[] {
  return ['checklists/schema', 'forms/schema', 'registers/schema'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.schema.json'))
      .sort()
      .map((name) => `${folder}/${name}`),
  );
}

async function makeTypes(schema: Schema, type: string, banner: string, root: string): Promise<string> {
  const bare = { ...(withoutTitles(schema, true) as Schema), title: type };
  const text = await compile(bare, type, {
    bannerComment: `/* ${banner} */`,
    ignoreMinAndMaxItems: true,
    additionalProperties: false,
    format: false,
  });
  return format(text, { ...(await resolveConfig(join(root, 'package.json'))), parser: 'typescript' });
}

/** Titles of properties would each become a named type; only those of definitions are wanted. */
function withoutTitles(value: unknown, keep: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutTitles(item, false));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as Schema).filter(
    ([key, item]) => keep || key !== 'title' || typeof item !== 'string',
  );
  return Object.fromEntries(
    entries.map(([key, item]) => {
      if (key !== '$defs') return [key, withoutTitles(item, false)];
      return [
        key,
        Object.fromEntries(Object.entries(item as Schema).map(([name, def]) => [name, withoutTitles(def, true)])),
      ];
    }),
  );
}

async function makeQuickCheck(schema: Schema): Promise<string> {
  const code = makeCounter(withoutAnnotations(schema) as Schema, { depth: DEPTH_LIMIT, forbidden: FORBIDDEN_KEYS });
  return format(code, { parser: 'babel', printWidth: 120, singleQuote: true });
}

/** @param whose 'other' for a schema of somebody else's, written for draft 7 and not as strictly */
async function makeValidator(schema: Schema, root: string, whose: 'own' | 'other' = 'own'): Promise<string> {
  const options = {
    allErrors: true,
    allowUnionTypes: true,
    code: { source: true, esm: true },
    logger: false,
    unicode: false,
  } as const;
  const ajv = whose === 'own' ? new Ajv2020(options) : new Ajv({ ...options, strict: false, validateFormats: false });
  const code = standalone(ajv, ajv.compile(withoutAnnotations(schema) as Schema));
  const { outputFiles } = await build({
    stdin: { contents: VALIDATE, resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [
      {
        name: 'validator',
        setup(host) {
          host.onResolve({ filter: /^validator$/ }, () => ({ path: 'validator', namespace: 'validator' }));
          host.onLoad({ filter: /.*/, namespace: 'validator' }, () => ({ contents: code, resolveDir: root }));
        },
      },
    ],
  });
  // Ajv's helpers carry, as a text that nothing runs, how code made by it would require them.
  const text = (outputFiles[0]?.text ?? '').replace(/\b\w+\.code='require\([^)]*\)\.default'/g, '0');
  if (/\brequire\s*\(|\beval\s*\(|new Function/.test(text)) {
    throw new Error(
      `The validator for ${String(schema['$id'])} would need require or eval. Avoid the keyword that does.`,
    );
  }
  return text;
}

const ANNOTATIONS: ReadonlySet<string> = new Set([
  'title',
  'description',
  'examples',
  'default',
  'meta:enum',
  '$comment',
]);

/** Ajv copies the schema into the code; prose there only costs bytes in the browser. */
function withoutAnnotations(value: unknown, named = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutAnnotations(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => named || !ANNOTATIONS.has(key))
      .map(([key, item]) => [key, withoutAnnotations(item, ['properties', '$defs', 'definitions'].includes(key))]),
  );
}

function makeQuickDeclaration(title: string, banner: string): string {
  return `/* ${banner} */

/**
 * Names and texts in a value that satisfies the schema "${title}"; NaN when it does not, or has what no JSON file may
 * have: a name that would harm, a number too large to be kept, nesting too deep. Stops at the first failure, so hostile
 * values cost no more than good ones.
 */
export function countTexts(value: unknown): number;
`;
}

function makeDeclaration(title: string, banner: string): string {
  return `/* ${banner} */
import type { SchemaError } from './schema-error.ts';

/** Checks a value against the schema "${title}". Returns every failure, or an empty list. */
export function validate(value: unknown): readonly SchemaError[];
`;
}

function pascal(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'src/generated');
const wanted = await generate(root);
const present = existsSync(folder) ? readdirSync(folder) : [];
const stale = [...wanted].filter(
  ([name, text]) => !present.includes(name) || readFileSync(join(folder, name), 'utf8') !== text,
);
const surplus = present.filter((name) => !wanted.has(name));

if (process.argv.includes('--check')) {
  for (const [name] of stale) console.error(`src/generated/${name} is stale.`);
  for (const name of surplus) console.error(`src/generated/${name} is made by no schema.`);
  if (stale.length + surplus.length > 0) {
    console.error('Run npm run generate and commit what it makes.');
    process.exitCode = 1;
  } else {
    console.log(`src/generated is fresh: ${wanted.size} files.`);
  }
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of stale) writeFileSync(join(folder, name), text);
  for (const name of surplus) rmSync(join(folder, name));
  console.log(`src/generated: ${stale.length} written, ${surplus.length} removed, ${wanted.size} in all.`);
}

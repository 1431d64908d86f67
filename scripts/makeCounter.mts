/**
 * Code that walks a value once and does two things for values that come by the thousand: checks it against its JSON
 * Schema, stopping at the first failure, and counts its names and texts. Knows the keywords it meets and refuses others,
 * so a schema never asks for more than the code checks.
 */
type Schema = Readonly<Record<string, unknown>>;

interface Limits {
  /** How deep objects and lists may lie within each other. */
  readonly depth: number;
  /** Names that no object may have. */
  readonly forbidden: ReadonlySet<string>;
}

/** JavaScript that exports `countTexts(value)`, for a schema that names parts of itself by `#/$defs/`. */
export function makeCounter(schema: Schema, limits: Limits): string {
  const writer = new Writer(schema, limits);
  const root = writer.value(schema, 'v', 'root');
  return `${writer.text()}
export function countTexts(v) {
  const d = 0;
  let n = 0;
${root}  return n;
}
`;
}

/** A check of an expression: statements that leave by `return NaN` when it fails, and add to `n` when it holds. */
class Writer {
  private readonly parts: string[] = [];
  private readonly names = new Map<Schema, string>();

  constructor(
    private readonly root: Schema,
    private readonly limits: Limits,
  ) {}

  text(): string {
    return this.parts.join('\n');
  }

  /** The name of the function that checks an object or a list. */
  private functionFor(schema: Schema, hint: string): string {
    const known = this.names.get(schema);
    if (known !== undefined) return known;
    const name = `${hint.replace(/\W/g, '')}${this.names.size}`;
    this.names.set(schema, name);
    const body = schema['type'] === 'array' ? this.list(schema) : this.object(schema, hint);
    this.parts.push(`function ${name}(v, d) {\n  if (d > ${this.limits.depth}) return NaN;\n${body}  return n;\n}`);
    return name;
  }

  private object(schema: Schema, hint: string): string {
    const { properties = {}, required = [], propertyNames, additionalProperties, ...rest } = schema;
    refuse(rest, ['type', '$schema', '$id', '$defs']);
    const intro = `  if (typeof v !== 'object' || v === null || Array.isArray(v)) return NaN;\n  let n = 0;\n`;
    if (additionalProperties !== false) {
      if (Object.keys(properties as object).length > 0 || (required as []).length > 0) {
        throw new Error(`${hint}: an object has either named members or members of one kind.`);
      }
      const names = propertyNames as Schema | undefined;
      const checks = names === undefined ? '' : this.value(names, 'k', hint).replace('n += 1;\n', '');
      const shortest = Math.min(...[...this.limits.forbidden].map((key) => key.length));
      const harmful = [...this.limits.forbidden].map((key) => `k === ${JSON.stringify(key)}`).join(' || ');
      return `${intro}  for (const k in v) {
    if (k.length >= ${shortest} && (${harmful})) return NaN;
${checks}    const x = v[k];
    n += 1;
${this.value(additionalProperties as Schema, 'x', hint)}  }\n`;
    }
    const must = required as readonly string[];
    const cases = Object.entries(properties as Readonly<Record<string, Schema>>).map(([name, part]) => {
      const bit = must.indexOf(name);
      return `      case ${JSON.stringify(name)}:
${this.value(part, 'x', name)}${bit < 0 ? '' : `        seen |= ${2 ** bit};\n`}        break;\n`;
    });
    const seen = must.length > 0;
    return `${intro}${seen ? '  let seen = 0;\n' : ''}  for (const k in v) {
    const x = v[k];
    n += 1;
    switch (k) {
${cases.join('')}      default:
        return NaN;
    }
  }
${seen ? `  if (seen !== ${2 ** must.length - 1}) return NaN;\n` : ''}`;
  }

  private list(schema: Schema): string {
    const { items, maxItems, uniqueItems, ...rest } = schema;
    refuse(rest, ['type']);
    const item = this.resolve(items as Schema);
    if (uniqueItems === true && item['type'] !== 'string') throw new Error('Only lists of texts may be unique.');
    return `  if (!Array.isArray(v)) return NaN;
${maxItems === undefined ? '' : `  if (v.length > ${Number(maxItems)}) return NaN;\n`}  let n = 0;
  for (let i = 0; i < v.length; i += 1) {
    const x = v[i];
${this.value(item, 'x', 'item')}  }
${uniqueItems === true ? '  if (new Set(v).size !== v.length) return NaN;\n' : ''}`;
  }

  /** Statements that check one expression. */
  value(given: Schema, at: string, hint: string): string {
    const schema = this.resolve(given);
    const { type } = schema;
    if (type === 'object' || type === 'array') {
      return `const c = ${this.functionFor(schema, hint)}(${at}, d + 1); if (c !== c) return NaN; n += c;\n`.replace(
        /^.*$/m,
        (line) => `{ ${line} }`,
      );
    }
    if ('const' in schema || 'enum' in schema) {
      refuse(schema, ['const', 'enum']);
      const allowed = 'const' in schema ? [schema['const']] : (schema['enum'] as readonly unknown[]);
      const differs = allowed.map((one) => `${at} !== ${JSON.stringify(one)}`).join(' && ');
      return `if (${differs}) return NaN;\n${allowed.every((one) => typeof one === 'string') ? 'n += 1;\n' : ''}`;
    }
    if (Array.isArray(type)) {
      refuse(schema, ['type']);
      const kinds = type.map((one) => `!(${fits(String(one), at)})`).join(' && ');
      return `if (${kinds}) return NaN;\n${type.includes('string') ? `if (typeof ${at} === 'string') n += 1;\n` : ''}`;
    }
    if (type === 'string' || type === undefined) {
      refuse(schema, ['type', 'pattern']);
      const { pattern } = schema;
      const text = `if (typeof ${at} !== 'string') return NaN;\nn += 1;\n`;
      return pattern === undefined ? text : `${text}if (!${this.pattern(String(pattern))}.test(${at})) return NaN;\n`;
    }
    refuse(schema, ['type', 'minimum', 'maximum']);
    const { minimum, maximum } = schema;
    const bounds = `${minimum === undefined ? '' : ` || ${at} < ${Number(minimum)}`}${maximum === undefined ? '' : ` || ${at} > ${Number(maximum)}`}`;
    return `if (!(${fits(String(type), at)})${bounds}) return NaN;\n`;
  }

  private readonly patterns = new Map<string, string>();

  private pattern(text: string): string {
    const known = this.patterns.get(text);
    if (known !== undefined) return known;
    const name = `pattern${this.patterns.size}`;
    this.patterns.set(text, name);
    this.parts.unshift(`const ${name} = new RegExp(${JSON.stringify(text)});`);
    return name;
  }

  private resolve(schema: Schema): Schema {
    const { $ref, ...rest } = schema;
    if ($ref === undefined) return schema;
    refuse(rest, []);
    const name = String($ref).replace('#/$defs/', '');
    const found = (this.root['$defs'] as Readonly<Record<string, Schema>> | undefined)?.[name];
    if (found === undefined) throw new Error(`There is no ${String($ref)}.`);
    return this.resolve(found);
  }
}

/** An expression that says whether a value is of a type of JSON Schema; numbers also no larger than is kept exactly. */
function fits(type: string, at: string): string {
  switch (type) {
    case 'string':
      return `typeof ${at} === 'string'`;
    case 'boolean':
      return `typeof ${at} === 'boolean'`;
    case 'integer':
      return `Number.isSafeInteger(${at})`;
    default:
      throw new Error(`The type ${type} is not known here.`);
  }
}

function refuse(schema: Schema, known: readonly string[]): void {
  const unknown = Object.keys(schema).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new Error(`Keywords that are not known here: ${unknown.join(', ')}.`);
}

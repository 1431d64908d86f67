import { ImportError } from '../importError.ts';
import type { Item } from '../model.ts';
import type { Tally } from '../tally.ts';
import { countOthers, fieldsOf, itemsOf, textOf, type Fields } from '../values.ts';
import { quote } from '../../record/quote.ts';
import type { Selection } from './oscalSelection.ts';

const KNOWN = new Set(['id', 'title', 'params', 'props', 'parts', 'controls']);
/** Parts that explain; they follow the statement, each under its name. */
const EXPLAINING = new Set(['guidance', 'overview', 'example']);
/** Parts that say what to look at. */
const CHECKS = new Set(['assessment-objective', 'assessment-method', 'objective', 'assessment']);

/** Characters that all parameters together become; choices within choices could multiply without end. */
const MOST_WRITTEN = 2_000_000;

export interface ControlReader {
  /** Notes the parameters of a catalog, group or control, for texts that put them in. */
  addParameters(fields: Fields): void;
  /** Words of a part and of all parts in it, parameters put in. */
  partText(part: Fields, where: string): string;
  /** The control, and those inside it, as far as they are taken. */
  itemsOf(control: Fields, parent?: string): readonly Item[];
}

/** Reads the controls of an OSCAL catalog. */
export function controlReader(tally: Tally, selection: Selection | undefined): ControlReader {
  const parameters = new Map<string, Fields>();
  let written = 0;

  function addParameters(fields: Fields): void {
    for (const each of itemsOf(fields['params']).map(fieldsOf)) parameters.set(textOf(each['id']), each);
  }

  /** A parameter's value, or what stands for it, between brackets. Choices may hold parameters themselves. */
  function parameterText(id: string, depth: number): string {
    const value = selection?.values.get(id);
    if (value !== undefined) return value;
    const parameter = parameters.get(id) ?? {};
    const select = fieldsOf(parameter['select']);
    const choices = itemsOf(select['choice']).map((choice) => putIn(textOf(choice), depth + 1));
    if (choices.length > 0) return `[${textOf(select['how-many']) || 'one'} of: ${choices.join('; ')}]`;
    return `[${itemsOf(parameter['values']).map(textOf).join(', ') || textOf(parameter['label']) || id}]`;
  }

  function putIn(text: string, depth = 0): string {
    if (depth > 2) return text;
    return text.replace(/\{\{\s*insert:\s*param,\s*([^\s{}]{1,200})\s*\}\}/g, (_, id: string) => {
      tally.add('changed', 'places of parameters, written out', id);
      const words = parameterText(id, depth);
      written += words.length;
      if (written > MOST_WRITTEN) {
        throw new ImportError('The texts grow without end through their parameters.', 'Do not trust this file.');
      }
      return words;
    });
  }

  function partText(part: Fields, where: string): string {
    const label = propertyOf(part, 'label');
    const title = textOf(part['title']);
    const words = [title, putIn(textOf(part['prose']))].filter(Boolean).join(': ');
    if (itemsOf(part['links']).length > 0) tally.add('leftOut', 'links of parts', where);
    const inner = itemsOf(part['parts']).map((each) => partText(fieldsOf(each), where));
    return [[label, words].filter(Boolean).join(' '), ...inner].filter(Boolean).join('\n\n');
  }

  function itemsOfControl(control: Fields, parent?: string): readonly Item[] {
    const id = textOf(control['id']);
    addParameters(control);
    const inner = itemsOf(control['controls']).flatMap((each) => itemsOfControl(fieldsOf(each), id));
    if (selection?.takes(id, parent) === false) {
      tally.add('leftOut', 'controls that the profile does not choose', id);
      return inner;
    }
    if (/^withdrawn$/i.test(propertyOf(control, 'status'))) {
      tally.add('leftOut', 'withdrawn controls', id);
      return inner;
    }
    countOthers(control, KNOWN, tally, id);
    for (const property of itemsOf(control['props']).map(fieldsOf)) {
      if (textOf(property['name']) !== 'label')
        tally.add('leftOut', `the property ${quote(textOf(property['name']))}`, id);
    }
    const statements: string[] = [];
    const explaining: string[] = [];
    const review: string[] = [];
    for (const part of itemsOf(control['parts']).map(fieldsOf)) {
      const name = textOf(part['name']);
      if (name === 'statement') statements.push(partText(part, id));
      else if (EXPLAINING.has(name))
        explaining.push(`${name.charAt(0).toUpperCase()}${name.slice(1)}: ${partText(part, id)}`);
      else if (CHECKS.has(name)) review.push(partText(part, id));
      else tally.add('leftOut', `parts of the kind ${quote(name)}`, id);
    }
    const label = propertyOf(control, 'label');
    const text = [...statements, ...explaining].filter(Boolean).join('\n\n');
    const notes = label === '' || label === id ? [] : [`label ${label}`];
    return [{ number: id, title: textOf(control['title']), text, review, notes }, ...inner];
  }

  return { addParameters, partText, itemsOf: itemsOfControl };
}

function propertyOf(fields: Fields, name: string): string {
  const found = itemsOf(fields['props'])
    .map(fieldsOf)
    .find((property) => property['name'] === name);
  return textOf(found?.['value']);
}

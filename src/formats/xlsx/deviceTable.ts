import { allows, type Checklist, type Fact, type FactValue } from '../../engine/index.ts';
import type { SubmissionRecord } from '../../generated/record.ts';
import type { RecordEdit } from '../../record/recordEdit.ts';
import { oneLine, reflow } from '../plainText.ts';
import { DEVICE_LABELS } from '../reportFacts.ts';
import { dateField, listField, numberField, textField } from './fields.ts';
import { nameOptions, type Named } from './options.ts';
import type { Field, Row, Table } from './table.ts';

const COLUMNS: Table['columns'] = [
  { id: 'id', header: 'ID', width: 28 },
  { id: 'question', header: 'Question', width: 48 },
  { id: 'value', header: 'Value', width: 40 },
  { id: 'help', header: 'Help', width: 60 },
];

const YES_NO: readonly Named<boolean>[] = [
  { value: true, name: 'Yes', also: ['true', 'y'] },
  { value: false, name: 'No', also: ['false', 'n'] },
];

/** The Device, who assesses it when, and the facts of its profile. */
export function deviceTable(checklist: Checklist, record: SubmissionRecord): Table {
  const { assessor } = record;
  const row = (key: string, question: string, value: Field, help = ''): Row => ({
    key,
    told: { question, help },
    fields: { value },
  });
  const device = DEVICE_LABELS.map(([field, label]) =>
    row(
      `device.${field}`,
      label,
      textField({
        label,
        value: record.device[field],
        set: (value) => ({ type: 'device', field, value }),
        clear: () => ({ type: 'device', field, value: undefined }),
      }),
    ),
  );
  return {
    name: 'Device and profile',
    columns: COLUMNS,
    rows: [
      ...device,
      row(
        'assessor',
        'Assessor',
        textField({
          label: 'Assessor',
          value: assessor,
          set: (value) => ({ type: 'assessor', value }),
          clear: () => ({ type: 'assessor', value: undefined }),
        }),
      ),
      row(
        'assessedOn',
        'Assessment date',
        dateField({
          label: 'Assessment date',
          value: record.assessedOn,
          set: (value) => ({ type: 'assessed-on', value }),
        }),
        'Expiry of evidence is measured against it.',
      ),
      ...checklist.profile.map((fact) =>
        row(
          `fact.${fact.id}`,
          oneLine(fact.label),
          factField(fact, Object.hasOwn(record.profile, fact.id) ? record.profile[fact.id] : undefined),
          reflow(fact.help ?? ''),
        ),
      ),
    ],
  };
}

function factField(fact: Fact, value: FactValue | undefined): Field {
  const set = (given: FactValue): RecordEdit => ({ type: 'fact', fact: fact.id, value: given });
  const common = {
    label: `Fact “${oneLine(fact.label)}”`,
    clear: (): RecordEdit => ({ type: 'fact', fact: fact.id, value: undefined }),
  };
  switch (fact.type) {
    case 'boolean':
      return listField<FactValue>({ ...common, options: YES_NO, value, set });
    case 'enum':
      return listField<FactValue>({ ...common, options: nameOptions(fact.options ?? []), value, set });
    case 'integer':
      return numberField({
        ...common,
        value: typeof value === 'boolean' ? String(value) : value,
        set,
        refuse: (number) => (allows(fact, number) ? undefined : rangeText(fact)),
      });
    case 'date':
      return dateField({ ...common, value: value === undefined ? undefined : String(value), set });
    case 'text':
      return textField({ ...common, value: value === undefined ? undefined : String(value), set });
  }
}

function rangeText({ minimum, maximum }: Fact): string {
  const bounds = [
    ...(minimum === undefined ? [] : [`at least ${minimum}`]),
    ...(maximum === undefined ? [] : [`at most ${maximum}`]),
  ];
  return `is not ${bounds.join(' and ')}`;
}

import { useId, useRef, useState, type ReactNode } from 'react';
import type { Imported } from '../../import/importList.ts';
import type { Format } from '../../import/readers/index.ts';
import { saveFile } from '../logic/saveFile.ts';
import fields from '../parts/fields.module.css';
import { Icon } from '../parts/Icon.tsx';
import { Notice } from '../parts/Notice.tsx';
import { ColumnsChoice, mapText, type Columns } from './ColumnsChoice.tsx';
import { idProblem } from './idProblem.ts';
import { ImportAccount } from './ImportAccount.tsx';
import { makeImport } from './makeImport.ts';

const FORMATS: readonly (readonly [Format, string])[] = [
  ['csv', 'CSV: a table as text'],
  ['xlsx', 'Excel workbook (xlsx): its first sheet'],
  ['oscal', 'OSCAL catalog (JSON)'],
  ['asvs', 'OWASP ASVS, flat JSON'],
  ['xccdf', 'XCCDF benchmark (XML)'],
  ['ocil', 'OCIL questionnaire (XML)'],
  ['ciso-assistant', 'CISO Assistant framework (YAML)'],
];
const DEVICES = ['ESME', 'GSME', 'CH', 'HCALCS', 'PPMID', 'IHD', 'CAD'];
const MOST = 8 * 1024 * 1024;

interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Makes a draft of somebody’s list of requirements: the file, for tables what each column is, and then the account. */
export function ImportPart({ onBegin }: { readonly onBegin: (imported: Imported, source: string) => void }): ReactNode {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [format, setFormat] = useState<Format>('csv');
  const [name, setName] = useState('');
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState<Chosen>();
  const [columns, setColumns] = useState<Columns>();
  const [problem, setProblem] = useState<string>();
  const [done, setDone] = useState<{ readonly imported: Imported; readonly source: string }>();
  const [busy, setBusy] = useState(false);
  const table = format === 'csv' || format === 'xlsx';

  const choose = async (file: File, as: Format): Promise<void> => {
    setProblem(undefined);
    setDone(undefined);
    setColumns(undefined);
    if (file.size > MOST) {
      setProblem(`“${file.name}” is larger than 8 MB. Import a part of the list.`);
      return;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    setChosen({ name: file.name, bytes });
    if (title === '') setTitle(file.name.replace(/\.\w+$/, ''));
    if (as !== 'csv' && as !== 'xlsx') return;
    setBusy(true);
    const reply = await makeImport({ kind: 'header', bytes, format: as });
    setBusy(false);
    if (reply.kind === 'problem') setProblem(reply.problem.message);
    else if (reply.kind === 'header')
      setColumns({
        names: reply.columns,
        targets: new Map(reply.guessed.map(({ target, column }) => [column, target])),
      });
  };
  const run = async (): Promise<void> => {
    const wrong = idProblem(name, new Set()) ?? (chosen ? undefined : 'Choose the file first.');
    setProblem(wrong);
    if (wrong !== undefined || !chosen) return;
    setBusy(true);
    const reply = await makeImport({
      kind: 'import',
      bytes: chosen.bytes,
      options: {
        ...{ format, file: chosen.name, id: name, source: name, appliesTo: DEVICES },
        origin: title.trim() === '' ? {} : { title: title.trim() },
        ...(columns && table && { map: mapText(columns) }),
      },
    });
    setBusy(false);
    if (reply.kind === 'imported') setDone({ imported: reply.imported, source: name });
    // What the command line would be told is of no use here.
    else if (reply.kind === 'problem')
      setProblem([reply.problem.message, reply.problem.help.includes('--') ? '' : reply.problem.help].join(' ').trim());
  };

  return (
    <section aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>Import a list of requirements</h2>
      <p>It becomes the draft of a checklist, with an account of what was kept, changed, made and left out.</p>
      <form
        className={fields.stacked}
        onSubmit={(submitted) => {
          submitted.preventDefault();
          void run();
        }}
      >
        <div>
          <label htmlFor={`${id}-format`} className={fields.label}>
            What the file is
          </label>
          <select
            id={`${id}-format`}
            className={fields.select}
            value={format}
            onChange={({ target }) => {
              setFormat(target.value as Format);
              setChosen(undefined);
              setColumns(undefined);
              setDone(undefined);
            }}
          >
            {FORMATS.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div>
          <input
            ref={input}
            className="dap-hidden"
            type="file"
            tabIndex={-1}
            aria-hidden="true"
            data-open="list"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) void choose(file, format);
              // Lets the same file be chosen again.
              target.value = '';
            }}
          />
          <button type="button" className="dap-button" onClick={() => input.current?.click()}>
            <Icon name="file" />
            Choose the list
          </button>{' '}
          {chosen && <span>{chosen.name}</span>}
        </div>
        {columns && table && <ColumnsChoice columns={columns} onChange={setColumns} />}
        <div>
          <label htmlFor={`${id}-title`} className={fields.label}>
            What the list is called
          </label>
          <input
            id={`${id}-title`}
            className={fields.input}
            value={title}
            onChange={({ target }) => setTitle(target.value)}
          />
        </div>
        <div>
          <label htmlFor={`${id}-id`} className={fields.label}>
            Id of the checklist
          </label>
          <input
            id={`${id}-id`}
            className={fields.input}
            value={name}
            aria-describedby={problem === undefined ? undefined : `${id}-problem`}
            onChange={({ target }) => setName(target.value)}
          />
        </div>
        {problem !== undefined && (
          <p id={`${id}-problem`} className={fields.problem} role="alert">
            {problem}
          </p>
        )}
        <p>
          <button type="submit" className="dap-button" disabled={busy}>
            {busy ? 'Reading…' : 'Import'}
          </button>
        </p>
      </form>
      {done && (
        <Notice
          tone="success"
          announce="politely"
          title={`${done.imported.requirements} requirements in ${done.imported.sections} sections`}
          actions={
            <>
              <button
                type="button"
                className="dap-button dap-button--primary"
                onClick={() => onBegin(done.imported, done.source)}
              >
                Open the draft
              </button>
              <button
                type="button"
                className="dap-button"
                onClick={() => saveFile(`${done.source}-source.yaml`, 'application/yaml', done.imported.entry)}
              >
                Download the source entry
              </button>
            </>
          }
        >
          <ImportAccount tally={done.imported.tally} />
          <p>
            The requirements cite the source “{done.source}”. Its entry has to be added to registers/sources.yaml when
            the checklist is taken into the portal.
          </p>
        </Notice>
      )}
    </section>
  );
}

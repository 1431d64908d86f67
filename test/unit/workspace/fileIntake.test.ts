import { expect, test } from 'vitest';
import type { SubmissionRecord } from '../../../src/generated/record.ts';
import { hashFile } from '../../../src/record/hashFile.ts';
import { edit } from '../../../src/workspace/edit.ts';
import { startIntake, type FoundFile, type Intake, type IntakeEntry } from '../../../src/workspace/fileIntake.ts';
import type { KeptFile } from '../../../src/workspace/keepFile.ts';
import { someRecord } from './fixtures.ts';

const HOW = { keep: true, level: 1, kindOf: () => 'document' as const };

const found = (name: string, content: string, path = name): FoundFile => ({ file: new File([content], name), path });

/** An intake into a record, where files are read as the browser reads them and `because` says what was not kept. */
function begin(because?: KeptFile['because']): { intake: Intake; record: () => SubmissionRecord } {
  let record = someRecord();
  const intake = startIntake({
    record: () => record,
    dispatch: (action) => {
      record = edit(record, action);
    },
    put: async (file, { onProgress, signal }) => ({
      sha256: await hashFile(file, onProgress, signal),
      size: file.size,
      kept: because === undefined,
      ...(because && { because }),
    }),
  });
  return { intake, record: () => record };
}

function finished(intake: Intake): Promise<readonly IntakeEntry[]> {
  return new Promise((resolve) => {
    const look = (): void => {
      const entries = intake.getState();
      if (entries.every(({ state }) => state !== 'waiting' && state !== 'reading')) resolve(entries);
    };
    intake.subscribe(look);
    look();
  });
}

const newItems = (record: SubmissionRecord) =>
  Object.entries(record.evidence).flatMap(([id, item]) => (id in someRecord().evidence ? [] : [item]));

test('each file becomes an item with its name, size and hash, and its place in a folder', async () => {
  const { intake, record } = begin();
  intake.add([found('a.txt', 'abc'), found('b.txt', '', 'plans/b.txt')], HOW);
  await finished(intake);
  expect(newItems(record())).toEqual([
    {
      name: 'a.txt',
      kind: 'document',
      level: 1,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      size: 3,
    },
    {
      name: 'b.txt',
      kind: 'document',
      level: 1,
      reference: 'plans/b.txt',
      sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      size: 0,
    },
  ]);
});

test('the same bytes become one item; the same name with other bytes becomes another, and both are told', async () => {
  const { intake, record } = begin();
  intake.add([found('a.txt', 'one'), found('copy of a.txt', 'one'), found('a.txt', 'two')], HOW);
  const entries = await finished(intake);
  const [first] = Object.entries(record().evidence).filter(([, { name }]) => name === 'a.txt');
  const other = { id: first?.[0], name: 'a.txt' };
  expect(entries.map(({ state, other: said }) => [state, said])).toEqual([
    ['added', undefined],
    ['known', other],
    ['added', other],
  ]);
  expect(newItems(record())).toHaveLength(2);
});

test('a file that could not be kept is an item all the same, and the reason is told', async () => {
  const { intake, record } = begin('no-room');
  intake.add([found('a.txt', 'abc')], HOW);
  expect(await finished(intake)).toMatchObject([{ state: 'added', because: 'no-room' }]);
  expect(newItems(record())).toHaveLength(1);
});

test('stopping leaves out what is not read yet and keeps what was', async () => {
  const { intake, record } = begin();
  const stop = intake.subscribe(() => {
    if (intake.getState()[0]?.state !== 'added') return;
    stop();
    intake.stop();
  });
  intake.add([found('a.txt', 'a'), found('b.txt', 'b'), found('c.txt', 'c')], HOW);
  const entries = await finished(intake);
  expect(entries.map(({ state }) => state)).toEqual(['added', 'stopped', 'stopped']);
  expect(newItems(record()).map(({ name }) => name)).toEqual(['a.txt']);
});

test('a file that cannot be read is named with the reason, and those after it are added', async () => {
  const { intake, record } = begin();
  const broken = Object.assign(found('broken.txt', 'x').file, {
    stream: () => new ReadableStream({ start: (source) => source.error(new Error('EIO')) }),
  });
  intake.add([{ file: broken, path: 'broken.txt' }, found('good.txt', 'y')], HOW);
  const entries = await finished(intake);
  expect(entries[0]).toMatchObject({ state: 'failed', problem: expect.stringContaining('choose it again') as string });
  expect(newItems(record()).map(({ name }) => name)).toEqual(['good.txt']);
});

test('a later lot begins with a clean list', async () => {
  const { intake } = begin();
  intake.add([found('a.txt', 'a')], HOW);
  await finished(intake);
  intake.add([found('b.txt', 'b')], HOW);
  expect((await finished(intake)).map(({ name }) => name)).toEqual(['b.txt']);
  intake.clear();
  expect(intake.getState()).toEqual([]);
});

import { fileStem } from '../../workspace/naming.ts';
import { workText, type WorkFile } from '../../workspace/work/workFile.ts';
import { saveFile } from './saveFile.ts';

/** Hands over a work file, named after the Device and which way it goes. Rejects when it cannot be made. */
export function saveWork(file: WorkFile): Promise<void> {
  const way = file.returned ? 'returned.work' : 'work';
  return new Promise((resolve) => {
    saveFile(`${fileStem(file.given.base)}.${way}.json`, 'application/json', workText(file));
    resolve();
  });
}

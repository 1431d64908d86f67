import { existsSync } from 'node:fs';

/**
 * Whether a folder of data that is no part of the project is there. Where it is not, says what is left out.
 *
 * @param variable that names the folder; when it is set, the folder has to be there
 * @param what is tested with it
 * @throws Error when the variable names a folder that is not there
 */
export function atHand(folder: string, variable: string, what: string): boolean {
  if (existsSync(folder)) return true;
  const missing = `there is nothing at ${folder}`;
  if (process.env[variable] !== undefined) throw new Error(`${variable} is set, and ${missing}.`);
  console.log(`Not tested is ${what}: ${missing}. Set ${variable} to the folder of that data.`);
  return false;
}

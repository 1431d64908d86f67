import type { StoredAssessment } from '../../workspace/stored.ts';
import { today } from '../logic/dates.ts';

/** A backup that is ready to be made. */
export interface PreparedBackup {
  readonly made: Date;
  /** The lines of all assessments. */
  readonly text: string;
  /** Name of the file, without its ending. */
  readonly stem: string;
  /** Files of evidence that are kept here and that the assessments name, by SHA-256. They stay while the page is open. */
  readonly files: ReadonlyMap<string, File>;
  /** What an evidence register calls each. */
  readonly names: ReadonlyMap<string, string>;
}

/** What a backup of these assessments would hold. */
export async function prepareBackup(all: readonly StoredAssessment[]): Promise<PreparedBackup> {
  const [{ backupText }, { filesNamed }, { hashesIn }, { holdFiles, keptFiles }] = await Promise.all([
    import('../../workspace/backup.ts'),
    import('../../workspace/backupFiles.ts'),
    import('../../workspace/unusedFiles.ts'),
    import('../../workspace/evidenceFiles.ts'),
  ]);
  const made = new Date();
  const files = await keptFiles(hashesIn(all));
  await holdFiles([...files.keys()]);
  return {
    made,
    text: backupText(all, made.toISOString()),
    stem: `device-assurance-backup-${today(made)}`,
    files,
    names: filesNamed(all.map(({ record }) => record)),
  };
}

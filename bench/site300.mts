/** A portal with a checklist of 300 requirements, built under `.cache/`, for timing the screens. */
import { join } from 'node:path';
import { buildSite } from '../scripts/build-site.mts';
import { writeContent300 } from './content300.mts';

/** Builds it from the project at `root`; gives the id of the checklist and where things are. */
export async function buildSite300(
  root: string,
): Promise<{ readonly id: string; readonly content: string; readonly site: string }> {
  const content = join(root, '.cache/bench-content');
  const site = join(root, '.cache/bench-site');
  const id = writeContent300(root, content);
  await buildSite(root, { content, built: site });
  return { id, content, site };
}

import { guidancePath } from '../load/index.ts';

/** Address of a clause inside the site. */
export function clausePermalink(file: string, clause: string): string {
  return `${guidancePath(file)}#${clause}`;
}

/** Address of a requirement inside the site. */
export function requirementPermalink(checklist: string, requirement: string): string {
  return `/checklists/${checklist}#${requirement}`;
}

import { describe, expect, it } from 'vitest';
import { listRequirements } from '../../../src/engine/index.ts';
import { loadProject } from '../../../src/load/index.ts';
import { checklistRouteProps, checklistSummary, clauseExcerpts } from '../../../src/plugin/checklists/routeData.ts';
import { glossaryProps, sourcesProps } from '../../../src/plugin/registers/registerData.ts';

const project = await loadProject(process.cwd());

describe.each(project.checklists.map(({ checklist }) => [checklist.id, checklist] as const))('%s', (_, checklist) => {
  const props = checklistRouteProps(checklist, project);
  const requirements = listRequirements(checklist).map(({ requirement }) => requirement);

  it('comes with every clause and source that it cites, and no other', () => {
    expect(new Set(Object.keys(props.clauses))).toEqual(new Set(requirements.flatMap(({ guidance }) => guidance)));
    expect(new Set(Object.keys(props.sources))).toEqual(
      new Set(requirements.flatMap(({ sources }) => sources.map(({ source }) => source))),
    );
    for (const [id, clause] of Object.entries(props.clauses)) {
      expect(clause.permalink).toMatch(new RegExp(`^/guidance/.*#${id}$`));
    }
  });

  it('has an excerpt in plain text for every clause that it cites', () => {
    const excerpts = clauseExcerpts([checklist], project);
    expect(new Set(Object.keys(excerpts))).toEqual(new Set(Object.keys(props.clauses)));
    for (const [id, excerpt] of Object.entries(excerpts)) {
      expect(excerpt, id).not.toMatch(/\[@|\*\*|\]\(/);
      expect(excerpt.length, id).toBeGreaterThan(20);
    }
  });

  it('is the same after it was written as JSON', () => {
    expect(JSON.parse(JSON.stringify(props))).toEqual(props);
  });

  it('counts its requirements and gates', () => {
    const summary = checklistSummary(checklist);
    expect(summary.requirements).toBe(requirements.length);
    expect(summary.gates).toBe(requirements.filter(({ gate }) => gate).length);
    expect(summary.digest).toBe(props.digest);
  });
});

describe('registers', () => {
  it('show every term once, by letter', () => {
    const { letters } = glossaryProps(project);
    expect(letters.flatMap(({ terms }) => terms.map(({ id }) => id)).sort()).toEqual(
      project.glossary.map(({ id }) => id).sort(),
    );
    for (const { letter, terms } of letters) {
      for (const { term } of terms) expect(term.toUpperCase().startsWith(letter) || letter === '0–9', term).toBe(true);
    }
  });

  it('show every source once, those of one publisher together', () => {
    const { groups } = sourcesProps(project);
    expect(groups.flatMap(({ sources }) => sources.map(({ id }) => id)).sort()).toEqual(
      project.sources.map(({ id }) => id).sort(),
    );
    for (const { title, sources, mixed } of groups) {
      if (!mixed) expect(new Set(sources.map(({ publisher }) => publisher))).toEqual(new Set([title]));
    }
  });
});

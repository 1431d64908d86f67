/** Reads a whole project from disk: registers, guidance and every edition of every checklist. */

import type { Checklist, Confidence } from '../engine/index.ts';
import type { Form } from '../form/model.ts';
import type { GlossaryRegister } from '../generated/glossary-register.ts';
import type { SourcesRegister } from '../generated/sources-register.ts';
import { loadChanges, type Changes } from './loadChanges.ts';
import { compareEditions } from './compareEditions.ts';
import { filesUnder } from './editionFiles.ts';
import { loadChecklist } from './loadChecklist.ts';
import { loadChecklists, type LoadedEdition } from './loadChecklists.ts';
import { loadForm } from './loadForm.ts';
import { currentEditions } from './currentEditions.ts';
import { deadLinks } from './deadLinks.ts';
import { embedProblems } from './embedProblems.ts';
import { draftProblems } from './draftProblems.ts';
import { duplicateClauses, type GuidanceDocument } from './duplicateClauses.ts';
import { GUIDANCE_LOCK_FILE, guidanceLockProblems } from './guidanceLock.ts';
import { editionFolder, editionSidebar } from './guidancePath.ts';
import { loadEditions, type GuidanceEdition } from './loadEditions.ts';
import { loadGuidance } from './loadGuidance.ts';
import { GUIDANCE_EDITIONS_FILE, loadGuidanceEditions } from './loadGuidanceEditions.ts';
import { loadRedirects, REDIRECTS_FILE } from './loadRedirects.ts';
import { loadCrosswalks } from './crosswalk/loadCrosswalks.ts';
import type { Crosswalk } from '../generated/crosswalk.ts';
import { permalinkProblems, PERMALINKS_FILE, type Addresses } from './permalinks.ts';
import { siteAddresses } from './siteAddresses.ts';
import type { RedirectsRegister } from '../generated/redirects-register.ts';
import { confidences, loadGlossary, loadSources } from './loadRegister.ts';
import { compareProblems, type Problem } from './problem.ts';
import { projectReader } from './projectReader.ts';
import type { References } from './rules/rule.ts';
import { undefinedTerms } from './undefinedTerms.ts';
import { withoutFollowOns } from './withoutFollowOns.ts';

export interface Project extends Changes {
  /** Editions without errors, those that overlays make among them, in order of id and then version, oldest first. */
  readonly checklists: readonly LoadedEdition[];
  /** Crosswalks between them without errors, in order of file. */
  readonly crosswalks: readonly Crosswalk[];
  /** Editions of request forms without errors, in order of id and then version, oldest first. */
  readonly forms: readonly Form[];
  /** Entries of registers/sources.yaml; empty while that has errors. */
  readonly sources: SourcesRegister['entries'];
  /** Entries of registers/glossary.yaml; empty while that has errors. */
  readonly glossary: GlossaryRegister['entries'];
  /** The draft of the guidance. */
  readonly documents: readonly GuidanceDocument[];
  /** Published editions of the guidance, the newest first; empty while their register has errors. */
  readonly editions: readonly GuidanceEdition[];
  /** Entries of registers/redirects.yaml; empty while that has errors. */
  readonly redirects: RedirectsRegister['entries'];
  /** Pages that the site makes of all this, and places on them. */
  readonly addresses: Addresses;
  /** What checklists were checked against. */
  readonly references: References;
  /** Of all files, in order of file and place. */
  readonly problems: readonly Problem[];
  /** Text of each file that was read, for code frames, by the name that problems carry. */
  readonly texts: ReadonlyMap<string, string>;
}

/** How single files are read; a program that reads the same ones again and again may remember what it found. */
export interface Loaders {
  readonly checklist: typeof loadChecklist;
  readonly guidance: typeof loadGuidance;
}

/**
 * Loads all there is under `root`. What is wrong with the content is in `problems`; rejects only when a file or folder
 * that is there cannot be read.
 */
export async function loadProject(
  root: string,
  loaders: Loaders = { checklist: loadChecklist, guidance: loadGuidance },
): Promise<Project> {
  const reader = projectReader(root);
  const { read, readJson, prints, texts, problems } = reader;
  const sourcesText = await read('registers/sources.yaml');
  const loadedSources =
    sourcesText === undefined ? undefined : loadSources(sourcesText, { file: 'registers/sources.yaml' });
  const sources: ReadonlyMap<string, Confidence> = confidences(loadedSources?.draft);
  const glossaryText = await read('registers/glossary.yaml');
  const loadedGlossary =
    glossaryText === undefined ? undefined : loadGlossary(glossaryText, { file: 'registers/glossary.yaml', sources });
  problems.push(...(loadedSources?.problems ?? []), ...(loadedGlossary?.problems ?? []));

  const documents: GuidanceDocument[] = [];
  for (const file of await filesUnder(root, 'docs', /\.mdx?$/)) {
    const text = await read(file);
    if (text === undefined) continue;
    const { matter, clauses, citations, links, problems: found } = loaders.guidance(text, { file, sources });
    problems.push(...found);
    documents.push({ file, title: matter.title ?? file, matter, clauses, citations, links });
  }
  problems.push(...duplicateClauses(documents));

  const references: References = {
    clauses: new Set(documents.flatMap((document) => document.clauses.map(({ id }) => id))),
    sources,
  };
  const { changes, problems: changeProblems } = await loadChanges(read, references);
  problems.push(...changeProblems);
  const editionsText = await read(GUIDANCE_EDITIONS_FILE);
  const loadedEditions =
    editionsText === undefined
      ? undefined
      : loadGuidanceEditions(editionsText, { file: GUIDANCE_EDITIONS_FILE, releases: changes.releases });
  problems.push(...(loadedEditions?.problems ?? []));
  const { editions: guidanceEditions, problems: editionProblems } =
    loadedEditions !== undefined && loadedEditions.register === undefined
      ? { editions: [], problems: [] }
      : await loadEditions(loadedEditions?.register?.entries ?? [], {
          ...{ root, read, sources },
          guidance: loaders.guidance,
        });
  problems.push(...editionProblems, ...draftProblems(documents, guidanceEditions, texts));
  if (loadedEditions?.register !== undefined || loadedEditions === undefined)
    problems.push(
      ...guidanceLockProblems(await readJson(GUIDANCE_LOCK_FILE), lockedGuidance(guidanceEditions, prints)),
    );

  if (loadedGlossary?.register !== undefined)
    problems.push(
      ...undefinedTerms(documents, {
        glossary: loadedGlossary.register.entries,
        accepted: (loadedGlossary.register.withoutDefinition ?? []).map(({ term }) => term),
        names: namesOf(loadedSources?.register?.entries ?? [], changes),
      }),
    );

  const forms: Form[] = [];
  for (const file of await filesUnder(root, 'forms', /\.ya?ml$/)) {
    const text = await read(file);
    if (text === undefined) continue;
    const loaded = loadForm(text, { file, references });
    problems.push(...loaded.problems);
    if (loaded.form !== undefined) forms.push(loaded.form);
  }
  forms.sort(compareEditions);

  const {
    checklists,
    byId,
    problems: checklistProblems,
  } = await loadChecklists(root, reader, references, loaders.checklist);
  problems.push(...checklistProblems);
  const { crosswalks, problems: crosswalkProblems } = await loadCrosswalks({
    ...{ root, sources, read },
    editions: byId,
  });
  problems.push(...crosswalkProblems);
  const embeddable = new Map<string, Checklist | undefined>([
    ...[...byId.keys()].map((id) => [id, undefined] as const),
    ...currentEditions(checklists).map((checklist) => [checklist.id, checklist] as const),
  ]);
  // Not those of published editions: their files are frozen, and pages say what has gone.
  const drafts = documents.map(({ file }) => ({ file, text: texts.get(file) ?? '' }));
  problems.push(...embedProblems(drafts, embeddable));
  const addresses = siteAddresses({
    documents: [...documents, ...guidanceEditions.flatMap((edition) => edition.documents)],
    checklists: new Set(byId.keys()),
    crosswalks: crosswalks.map(({ from, to }) => `${from.id}--${to.id}`),
    forms: new Set(forms.map(({ id }) => id)),
    sources: loadedSources?.register?.entries ?? [],
    glossary: loadedGlossary?.register?.entries ?? [],
    ...{ modifications: changes.modifications, releases: changes.releases },
  });
  const redirectsText = await read(REDIRECTS_FILE);
  const loadedRedirects =
    redirectsText === undefined ? undefined : loadRedirects(redirectsText, { file: REDIRECTS_FILE, addresses });
  problems.push(...(loadedRedirects?.problems ?? []));
  // A register with errors has no entries here; that its addresses are gone would be one more word on the same mistake.
  if (!problems.some(({ file, severity }) => severity === 'error' && file.startsWith('registers/'))) {
    const redirected = new Set((loadedRedirects?.register?.entries ?? []).map(({ from }) => from));
    problems.push(...deadLinks(documents, addresses, redirected));
    problems.push(...permalinkProblems(await readJson(PERMALINKS_FILE), addresses, redirected));
  }

  return {
    checklists,
    crosswalks,
    forms,
    sources: loadedSources?.register?.entries ?? [],
    glossary: loadedGlossary?.register?.entries ?? [],
    documents,
    editions: guidanceEditions,
    redirects: loadedRedirects?.register?.entries ?? [],
    addresses,
    ...changes,
    references,
    problems: [...withoutFollowOns(problems)].sort(compareProblems),
    texts,
  };
}

/** Names in the registers that look like terms and are none. */
function namesOf(sources: SourcesRegister['entries'], { modifications, codeDocuments }: Changes): string[] {
  return [
    ...sources.flatMap(({ title, publisher }) => [title, publisher]),
    ...[...modifications, ...codeDocuments].flatMap(({ title }) => title ?? []),
  ];
}

/** Digest of every file of every edition. */
function lockedGuidance(
  editions: readonly GuidanceEdition[],
  prints: ReadonlyMap<string, string>,
): ReadonlyMap<string, Readonly<Record<string, string>>> {
  return new Map(
    editions.map(({ entry: { id } }) => {
      const own = [...prints].filter(
        ([file]) => file.startsWith(`${editionFolder(id)}/`) || file === editionSidebar(id),
      );
      return [id, Object.fromEntries(own)];
    }),
  );
}

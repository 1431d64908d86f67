/** Reads a whole project from disk: registers, guidance and every edition of every checklist. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checklist, Confidence } from '../engine/index.ts';
import type { Form } from '../form/model.ts';
import type { GlossaryRegister } from '../generated/glossary-register.ts';
import type { SourcesRegister } from '../generated/sources-register.ts';
import { loadChanges, type Changes } from './loadChanges.ts';
import { compareEditions } from './compareEditions.ts';
import { decodeText } from './decodeText.ts';
import { absent, editionFiles, filesUnder, isEditionFile } from './editionFiles.ts';
import { loadChecklist } from './loadChecklist.ts';
import { loadForm } from './loadForm.ts';
import { fingerprint, LOCK_FILE, lockProblems, type LockedFile } from './editionsLock.ts';
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
import type { Editions } from './crosswalk/loadCrosswalk.ts';
import type { Crosswalk } from '../generated/crosswalk.ts';
import { loadOverlays } from './overlay/loadOverlays.ts';
import { permalinkProblems, PERMALINKS_FILE, type Addresses } from './permalinks.ts';
import { siteAddresses } from './siteAddresses.ts';
import type { RedirectsRegister } from '../generated/redirects-register.ts';
import { confidences, loadGlossary, loadSources } from './loadRegister.ts';
import { compareProblems, type Problem } from './problem.ts';
import type { References } from './rules/rule.ts';
import { undefinedTerms } from './undefinedTerms.ts';
import { withoutFollowOns } from './withoutFollowOns.ts';

export interface Project extends Changes {
  /** Editions without errors, those that overlays make among them, in order of id and then version, oldest first. */
  readonly checklists: readonly { readonly checklist: Checklist; readonly file: string }[];
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
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  const prints = new Map<string, string>();
  const read = async (file: string): Promise<string | undefined> => {
    const bytes = await readFile(join(root, file)).catch(absent);
    if (bytes === undefined) return undefined;
    prints.set(file, fingerprint(bytes));
    const decoded = decodeText(bytes, file);
    if (decoded.problem !== undefined) problems.push(decoded.problem);
    if (decoded.text !== undefined) texts.set(file, decoded.text);
    return decoded.text;
  };

  // What programs write is not shown to people in code frames.
  const readJson = (file: string): Promise<string | undefined> => readFile(join(root, file), 'utf8').catch(absent);

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

  const checklists: { checklist: Checklist; file: string }[] = [];
  problems.push(...(await misplacedChecklists(root)));
  const locked: LockedFile[] = [];
  const editions = new Map<string, Map<string, Checklist | undefined>>();
  const lowerPrints = new Map<string, string>();
  // The lowest edition first, so that each is held against those before it.
  for (const { file, id, version } of namedEditions(await editionFiles(root))) {
    const text = await read(file);
    const sha256 = prints.get(file) ?? '';
    if (text === undefined) {
      locked.push({ file, name: `${id}@${version}`, sha256, published: undefined });
      continue;
    }
    const lower = editions.get(id) ?? new Map<string, Checklist | undefined>();
    const print = lowerPrints.get(id) ?? '';
    lowerPrints.set(id, `${print} ${sha256}`.trim());
    const loaded = loaders.checklist(text, {
      file,
      references: { ...references, editions: new Map(lower), editionsPrint: print },
    });
    problems.push(...loaded.problems);
    editions.set(id, lower.set(version, loaded.checklist));
    const published = loaded.checklist && loaded.checklist.status !== 'draft';
    locked.push({ file, name: `${id}@${version}`, sha256, published });
    if (loaded.checklist !== undefined) checklists.push({ checklist: loaded.checklist, file });
  }
  const overlays = await loadOverlays({
    ...{ root, bases: editions, references, read },
    printOf: (file) => prints.get(file) ?? '',
  });
  problems.push(...overlays.problems);
  checklists.push(...overlays.checklists);
  locked.push(...overlays.locked);
  const { crosswalks, problems: crosswalkProblems } = await loadCrosswalks({
    ...{ root, sources, read },
    editions: withOverlays(editions, overlays.checklists),
  });
  problems.push(...crosswalkProblems);
  problems.push(...lockProblems(await readJson(LOCK_FILE), locked));
  const embeddable = new Map<string, Checklist | undefined>([
    ...[...editions.keys()].map((id) => [id, undefined] as const),
    ...currentEditions(checklists).map((checklist) => [checklist.id, checklist] as const),
  ]);
  // Not those of published editions: their files are frozen, and pages say what has gone.
  const drafts = documents.map(({ file }) => ({ file, text: texts.get(file) ?? '' }));
  problems.push(...embedProblems(drafts, embeddable));
  const addresses = siteAddresses({
    documents: [...documents, ...guidanceEditions.flatMap((edition) => edition.documents)],
    checklists: new Set([...editions.keys(), ...overlays.checklists.map(({ checklist }) => checklist.id)]),
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
  checklists.sort((a, b) => compareEditions(a.checklist, b.checklist));

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

function withOverlays(editions: Editions, overlays: readonly { readonly checklist: Checklist }[]): Editions {
  const all = new Map([...editions].map(([id, versions]) => [id, new Map(versions)]));
  for (const { checklist } of overlays) {
    const own = all.get(checklist.id) ?? new Map<string, Checklist | undefined>();
    all.set(checklist.id, own.set(checklist.version, checklist));
  }
  return all;
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

/** Files of editions with the id and version that their paths say, in order of both. */
function namedEditions(files: readonly string[]): readonly { file: string; id: string; version: string }[] {
  return files
    .map((file) => {
      const [, id = '', name = ''] = file.split('/');
      return { file, id, version: name.replace(/\.ya?ml$/, '') };
    })
    .sort(compareEditions);
}

/** Editions that nobody would find where they lie. */
async function misplacedChecklists(root: string): Promise<Problem[]> {
  const files = await filesUnder(root, 'checklists', /\.ya?ml$/);
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1, path: '' };
  return files
    .filter((file) => !isEditionFile(file))
    .map((file) => ({
      code: 'misplaced-checklist',
      severity: 'error',
      message: 'A checklist does not lie here, so this file is not read',
      help: 'Move it to checklists/<id>/<version>.yaml.',
      file,
      ...place,
    }));
}

/** Folders of a site whose files are loaded: what `loadProject` reads, and what makes a built site stale. */
export const CONTENT_FOLDERS = [
  'checklists',
  'overlays',
  'crosswalks',
  'forms',
  'registers',
  'docs',
  'versioned_docs',
  'versioned_sidebars',
] as const;

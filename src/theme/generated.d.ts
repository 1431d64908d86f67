declare module '@generated/site-search/default/index.json' {
  import type { AsPlainObject } from 'minisearch';
  const index: AsPlainObject;
  export default index;
}

declare module '@generated/checklists/default/excerpts.json' {
  const excerpts: Readonly<Record<string, string>>;
  export default excerpts;
}

declare module '@generated/checklists/default/load.js' {
  import type { WorkspacePageProps } from '../widget/props.ts';
  const load: WorkspacePageProps['load'];
  export default load;
}

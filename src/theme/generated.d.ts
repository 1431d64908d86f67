declare module '@generated/site-search/default/index.json' {
  import type { AsPlainObject } from 'minisearch';
  const index: AsPlainObject;
  export default index;
}

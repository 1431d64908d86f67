export { indexLines } from '../../load/lineIndex.ts';
export type { LineIndex } from '../../load/lineIndex.ts';

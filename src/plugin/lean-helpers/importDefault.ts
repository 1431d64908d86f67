/** Stands in for `tslib`: the one helper of it that `@docusaurus/utils-common` calls. */
export function __importDefault(module: unknown): unknown {
  const compiled = typeof module === 'object' && module !== null && '__esModule' in module;
  return compiled ? module : { default: module };
}

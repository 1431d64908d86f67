/** What plugins gave to pages, by the plugin's name; tests set it. */
export const pluginData = new Map<string, unknown>();

/** Stands for the site's own. */
export function usePluginData(name: string): unknown {
  return pluginData.get(name);
}

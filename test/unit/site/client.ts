/** Stands for the guidance plugin's own: a page outside the guidance. */
export const useActivePlugin = (): undefined => undefined;

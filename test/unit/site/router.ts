/** Stands for the site's router, as it is when pages are made: nobody goes anywhere. */
export const useHistory = (): { replace: () => void } => ({ replace: () => undefined });
export const useLocation = (): { hash: string } => ({ hash: '' });

import { version } from '../../package.json';

/** Version of the portal and its command line. */
export const VERSION: string = version;

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import type { PortalConfig } from '../portalConfig.ts';
import { colourSheet } from './colourSheet.ts';

const TOKENS = join(__dirname, '../../css/tokens.css');

/** Gives every page the organisation's colours, where it has its own. */
export default function coloursPlugin({ colours }: PortalConfig) {
  return ({ generatedFilesDir }: LoadContext): Plugin => ({
    name: 'portal-colours',
    getClientModules() {
      const sheet = colourSheet(colours, readFileSync(TOKENS, 'utf8'));
      if (sheet === '') return [];
      const file = join(generatedFilesDir, 'portal-colours', 'colours.css');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, sheet);
      return [file];
    },
  });
}

import type { EvidenceItem } from '../../workspace/actions.ts';

const BY_ENDING: readonly (readonly [EvidenceItem['kind'], RegExp])[] = [
  ['photograph', /\.(jpe?g|png|heic|webp|tiff?)$/i],
  ['log', /\.(log|pcap(ng)?)$/i],
  ['certificate', /\.(pem|crt|cer|der|p7b)$/i],
  ['configuration', /\.(ya?ml|json|toml|ini|conf|cfg|xml)$/i],
];

/** What kind of evidence a file most likely is, by the end of its name; a person can say otherwise. */
export function kindOfFile(name: string): EvidenceItem['kind'] {
  return BY_ENDING.find(([, ending]) => ending.test(name))?.[0] ?? 'document';
}

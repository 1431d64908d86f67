/** A worker's own thread: checks the text after each change, so that writing stays quick while it does. */

import { checker, type Checked, type PortalNames } from '../../studio/check.ts';
import { compileEditions } from '../../studio/compileEditions.ts';
import { meaningOf, type InFlight, type Meaning } from '../../studio/meaning.ts';
import type { Checklist } from '../../engine/index.ts';

/** What the page asks for. A turn is a number that the reply bears, so that the page can tell what is out of date. */
export type StudioOrder =
  | {
      readonly kind: 'begin';
      readonly portal: PortalNames;
      /** YAML of the portal's editions of the same checklist. */
      readonly texts: readonly string[];
      /** YAML of what the draft was begun from. */
      readonly base?: string;
    }
  | { readonly kind: 'check'; readonly turn: number; readonly text: string }
  | { readonly kind: 'meaning'; readonly turn: number; readonly inFlight: readonly InFlight[] };

export type StudioReply =
  | { readonly kind: 'checked'; readonly turn: number; readonly checked: Checked }
  /** Without a meaning where the draft, or its base, has errors, or there is no base. */
  | { readonly kind: 'meaning'; readonly turn: number; readonly meaning?: Meaning };

let check: ((text: string) => Checked) | undefined;
let editions: readonly Checklist[] = [];
let base: Checklist | undefined;
let current: Checklist | undefined;

self.addEventListener('message', ({ data }: MessageEvent<StudioOrder>) => {
  const reply = (message: StudioReply): void => self.postMessage(message);
  switch (data.kind) {
    case 'begin':
      editions = compileEditions(data.texts);
      base = data.base === undefined ? undefined : compileEditions([data.base])[0];
      check = checker({ portal: data.portal, editions });
      break;
    case 'check': {
      const checked = check?.(data.text);
      if (!checked) break;
      current = checked.checklist;
      reply({ kind: 'checked', turn: data.turn, checked });
      break;
    }
    case 'meaning': {
      const { turn, inFlight } = data;
      const meaning = base && current && base.id === current.id && meaningOf(base, current, editions, inFlight);
      reply({ kind: 'meaning', turn, ...(meaning && { meaning }) });
    }
  }
});

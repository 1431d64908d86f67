import type { Checked, PortalNames } from '../../studio/check.ts';
import type { InFlight, Meaning } from '../../studio/meaning.ts';
import type { StudioOrder, StudioReply } from './studioWorker.ts';

/** Checks texts in a worker: one at a time, always the newest; what is out of date is never handed on. */
export interface StudioChecks {
  /** Has a text checked; those that have not begun yet are dropped for it. */
  check(text: string): void;
  /** What the edit means, of the text that was checked last. Undefined where that cannot be said. */
  meaning(inFlight: readonly InFlight[]): Promise<Meaning | undefined>;
  stop(): void;
}

interface Beginning {
  readonly portal: PortalNames;
  readonly texts: readonly string[];
  readonly base?: string | undefined;
  /** Called with what was found, and the text it was found in. */
  readonly onChecked: (checked: Checked, text: string) => void;
  /** Called once when checking has ended for good, with a sentence for people. */
  readonly onFailed: (message: string) => void;
}

export function studioChecks({ portal, texts, base, onChecked, onFailed }: Beginning): StudioChecks {
  const worker = new Worker(new URL('./studioWorker.ts', import.meta.url), { type: 'module', name: 'studio' });
  const send = (order: StudioOrder): void => worker.postMessage(order);
  const asked = new Map<number, (meaning: Meaning | undefined) => void>();
  let turn = 0;
  let busy: string | undefined;
  let next: string | undefined;

  const begin = (text: string): void => {
    busy = text;
    next = undefined;
    send({ kind: 'check', turn: ++turn, text });
  };
  worker.addEventListener('message', ({ data }: MessageEvent<StudioReply>) => {
    if (data.kind === 'meaning') {
      asked.get(data.turn)?.(data.meaning);
      asked.delete(data.turn);
      return;
    }
    const text = busy;
    busy = undefined;
    if (next !== undefined) begin(next);
    else if (text !== undefined) onChecked(data.checked, text);
  });
  worker.addEventListener('error', () => {
    worker.terminate();
    for (const answer of asked.values()) answer(undefined);
    onFailed(
      'The text cannot be checked: a part of the page could not be fetched, or has failed. Open the page again.',
    );
  });
  send({ kind: 'begin', portal, texts, ...(base !== undefined && { base }) });
  return {
    check(text) {
      if (busy === undefined) begin(text);
      else if (busy !== text) next = text;
      else next = undefined;
    },
    meaning: (inFlight) =>
      new Promise((resolve) => {
        asked.set(++turn, resolve);
        send({ kind: 'meaning', turn, inFlight });
      }),
    stop: () => worker.terminate(),
  };
}

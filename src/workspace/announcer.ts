/** `revision` is the one just written, 0 when the assessment was erased. */
export type ChangeListener = (id: string, revision: number) => void;

/** Tells other tabs, and other parts of this page, that an assessment has changed. */
export interface Announcer {
  tell: ChangeListener;
  /** Returns what stops the listening. */
  listen(listener: ChangeListener): () => void;
}

/** Over a BroadcastChannel where there is one; within this page in any case. */
export function announcer(channelName: string): Announcer {
  const listeners = new Set<ChangeListener>();
  const hear: ChangeListener = (id, revision) => {
    for (const listener of [...listeners]) listener(id, revision);
  };
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(channelName) : undefined;
  channel?.addEventListener('message', ({ data }: MessageEvent<{ id: string; revision: number }>) =>
    hear(data.id, data.revision),
  );
  return {
    tell(id, revision) {
      channel?.postMessage({ id, revision });
      hear(id, revision);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

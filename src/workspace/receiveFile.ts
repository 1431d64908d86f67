import { tellKept, verifyFile } from './evidenceFiles.ts';
import { holdFile } from './fileLocks.ts';
import { beginIncoming, type Incoming } from './incoming.ts';
import { whyNotKept, type NotKept } from './notKept.ts';
import { roomLeft } from './roomLeft.ts';
import { settleFile } from './settleFile.ts';

/** A file of evidence on its way in: written as a stream, and kept or thrown away once more is known. */
export interface ReceivedFile {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Takes the bytes. It never fails: when they cannot be written they are still taken, and `state` says why. */
  readonly writable: WritableStream<Uint8Array>;
  /** 'here': it was kept already, whole, so nothing is written. 'received': it can be kept. */
  state(): 'writing' | 'here' | 'received' | NotKept;
  /** Puts it among the kept files. Only after the bytes written have been compared with the SHA-256. */
  keep(): Promise<'kept' | NotKept>;
  /** Removes what was written, unless it is kept. Never rejects. */
  discard(): Promise<void>;
}

/** Begins to receive the file with this SHA-256. */
export function receiveFile(sha256: string, size: number): ReceivedFile {
  let state: ReturnType<ReceivedFile['state']> = 'writing';
  let incoming: Incoming | undefined;
  let out: FileSystemWritableFileStream | undefined;

  let starting: Promise<void> | undefined;

  async function clear(): Promise<void> {
    await out?.abort().catch(() => undefined);
    out = undefined;
    await incoming?.end();
    incoming = undefined;
  }
  async function fail(error: unknown): Promise<NotKept> {
    await clear();
    return (state = whyNotKept(error));
  }

  async function start(): Promise<void> {
    try {
      if ((await verifyFile(sha256)) === 'intact') {
        await holdFile(sha256);
        state = 'here';
        return;
      }
      if (size > (await roomLeft())) {
        state = 'no-room';
        return;
      }
      incoming = await beginIncoming();
      out = await incoming.handle.createWritable();
    } catch (error) {
      await fail(error);
    }
  }
  /** Nothing is left behind, even when the end comes before the beginning is done. */
  async function discard(): Promise<void> {
    await starting;
    await clear();
  }

  const writable = new WritableStream<Uint8Array>({
    start: () => (starting = start()),
    async write(chunk) {
      try {
        await out?.write(chunk as Uint8Array<ArrayBuffer>);
      } catch (error) {
        await fail(error);
      }
    },
    async close() {
      if (!out) return;
      try {
        await out.close();
        out = undefined;
        state = 'received';
      } catch (error) {
        await fail(error);
      }
    },
    abort: discard,
  });

  return {
    sha256,
    size,
    writable,
    state: () => state,
    discard,
    async keep() {
      if (state === 'here') return 'kept';
      if (state !== 'received' || !incoming) return state === 'no-room' ? 'no-room' : 'not-allowed';
      try {
        await settleFile(incoming.folders, incoming.handle, sha256);
      } catch (error) {
        return fail(error);
      }
      state = 'here';
      await clear();
      tellKept(sha256);
      return 'kept';
    },
  };
}

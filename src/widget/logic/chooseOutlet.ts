import { blobOf } from '../../bundle/source.ts';
import { beginIncoming } from '../../workspace/incoming.ts';
import { whyNotKept } from '../../workspace/notKept.ts';
import { roomLeft } from '../../workspace/roomLeft.ts';
import { saveBlob } from './saveFile.ts';

/** What browsers that write files as streams have beside the standard. */
interface SavePicker {
  showSaveFilePicker?: (options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly description: string; readonly accept: Record<string, readonly string[]> }[];
  }) => Promise<FileSystemFileHandle & { remove?: () => Promise<void> }>;
}

/** What a file is called in the system's own dialogue. */
export interface OutletKind {
  readonly description: string;
  /** Media type. */
  readonly type: string;
  /** With its dot. */
  readonly ending: string;
}

/** Somewhere a file can be written to as a stream. */
export interface Outlet {
  /** As the person named it, or as the browser will. */
  readonly name: string;
  /**
   * Resolves when the whole file is there; when it rejects, no part of it is.
   *
   * @param size about how many bytes will come
   */
  write(stream: ReadableStream<Uint8Array>, size: number, signal: AbortSignal): Promise<void>;
}

/** In bytes: what is larger goes to the disk rather than into memory, on its way to a download. */
const LARGE = 16 * 1024 * 1024;

/**
 * Asks where to put a file, where the browser can write files; else it will be a download. Call it while a press is
 * handled. Undefined when the person chose no place.
 */
export async function chooseOutlet(suggestedName: string, kind: OutletKind): Promise<Outlet | undefined> {
  const { showSaveFilePicker } = window as SavePicker;
  if (!showSaveFilePicker) return download(suggestedName);
  const types = [{ description: kind.description, accept: { [kind.type]: [kind.ending] } }];
  try {
    const handle = await showSaveFilePicker.call(window, { suggestedName, types });
    return {
      name: handle.name,
      async write(stream, _size, signal) {
        try {
          await stream.pipeTo(await handle.createWritable(), { signal });
        } catch (error) {
          // The picker has made an empty file, which would be taken for a whole one.
          const left = await handle.getFile().catch(() => undefined);
          if (left?.size === 0) await handle.remove?.().catch(() => undefined);
          throw error;
        }
      },
    };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    // Not allowed here, as in a frame or long after the press: a download always is.
    return download(suggestedName);
  }
}

function download(name: string): Outlet {
  return {
    name,
    async write(stream, size, signal) {
      if (size > LARGE && (await roomLeft()) > size && (await downloadFromDisk(name, stream, signal))) return;
      const blob = await blobOf(stream.pipeThrough(new TransformStream<Uint8Array, Uint8Array>(), { signal }));
      signal.throwIfAborted();
      saveBlob(name, blob);
    },
  };
}

/** By way of a file that only this site can read, which goes when the download has had its time, or with the page. False where there is none. */
async function downloadFromDisk(
  name: string,
  stream: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): Promise<boolean> {
  const temporary = await beginIncoming().catch(() => undefined);
  if (!temporary) return false;
  const { handle, end } = temporary;
  try {
    await stream.pipeTo(await handle.createWritable(), { signal });
    saveBlob(name, await handle.getFile(), () => void end());
    return true;
  } catch (error) {
    await end();
    if (!(error instanceof DOMException) || whyNotKept(error) !== 'no-room') throw error;
    throw new Error(
      'The browser has no room left for a file this large. Make room on the disk, or use another browser.',
      {
        cause: error,
      },
    );
  }
}

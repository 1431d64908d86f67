import { blobOf } from '../../bundle/source.ts';

/** What browsers that write files as streams have beside the standard. */
interface SavePicker {
  showSaveFilePicker?: (options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly description: string; readonly accept: Record<string, readonly string[]> }[];
  }) => Promise<FileSystemFileHandle & { remove?: () => Promise<void> }>;
}

/** Somewhere a file can be written to as a stream. */
export interface Outlet {
  /** As the person named it, or as the browser will. */
  readonly name: string;
  /** Resolves when the whole file is there; when it rejects, no part of it is. */
  write(stream: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<void>;
}

const SEALED = [{ description: 'Sealed submission', accept: { 'application/octet-stream': ['.dassure'] } }];

/**
 * Asks where to put a sealed submission, where the browser can write files; else it will be a download. Call it while a
 * press is handled. Undefined when the person chose no place.
 */
export async function chooseOutlet(suggestedName: string): Promise<Outlet | undefined> {
  const { showSaveFilePicker } = window as SavePicker;
  if (!showSaveFilePicker) return download(suggestedName);
  try {
    const handle = await showSaveFilePicker.call(window, { suggestedName, types: SEALED });
    return {
      name: handle.name,
      async write(stream, signal) {
        try {
          await stream.pipeTo(await handle.createWritable(), { signal });
        } catch (error) {
          // The picker has made an empty file, which would be taken for a sealed one.
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
    async write(stream, signal) {
      const blob = await blobOf(stream.pipeThrough(new TransformStream<Uint8Array, Uint8Array>(), { signal }));
      signal.throwIfAborted();
      saveBlob(name, blob);
    },
  };
}

function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // A large file is read for a while after the press.
  setTimeout(() => URL.revokeObjectURL(link.href), 600_000);
}

/** A file of which any stretch can be read. */
export interface Source {
  /** In bytes. */
  readonly size: number;
  /** The bytes from `offset`, as many as `length` or up to the end. */
  read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** A File or Blob of the browser, or of Node. */
export function blobSource(blob: Blob): Source {
  return {
    size: blob.size,
    read: async (offset, length) => new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
  };
}

/** Bytes that are gathered before they are handed to the browser. */
const PIECE = 8 * 1024 * 1024;

/** All of a stream as a Blob. It is put together of pieces, which the browser may put on disk while others come. */
export async function blobOf(stream: ReadableStream<Uint8Array>): Promise<Blob> {
  const pieces: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const settle = (): void => {
    pieces.push(new Blob(waiting));
    waiting = [];
    size = 0;
  };
  await stream.pipeTo(
    new WritableStream<Uint8Array>({
      write(chunk) {
        waiting.push(chunk as Uint8Array<ArrayBuffer>);
        size += chunk.length;
        if (size >= PIECE) settle();
      },
      close: settle,
    }),
  );
  return new Blob(pieces);
}

/** Some files, and how large they are together. */
export interface FileCount {
  readonly files: number;
  readonly bytes: number;
}

export function countFiles(files: Iterable<{ readonly size: number }>): FileCount {
  const sizes = [...files].map(({ size }) => size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

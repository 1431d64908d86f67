import { useEffect, useRef, useState } from 'react';

/**
 * Takes files dropped anywhere on the page. True while some are held over it.
 *
 * @param active false while something else on the page takes them
 */
export function useDroppedFiles(onFiles: (files: readonly File[]) => void, active = true): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    if (!active) return undefined;
    const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
    const hold = (dragged: DragEvent): void => {
      if (!hasFiles(dragged)) return;
      // Without this the browser would leave the page and open the file.
      dragged.preventDefault();
      setOver(true);
    };
    const leave = (dragged: DragEvent): void => {
      if (dragged.relatedTarget === null) setOver(false);
    };
    const drop = (dropped: DragEvent): void => {
      if (!hasFiles(dropped)) return;
      dropped.preventDefault();
      setOver(false);
      latest.current([...(dropped.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', hold);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      setOver(false);
      window.removeEventListener('dragover', hold);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [active]);
  return over;
}

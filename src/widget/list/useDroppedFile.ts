import { useEffect, useRef, useState } from 'react';

/** Takes a file dropped anywhere on the page. True while one is held over it. */
export function useDroppedFile(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFile);
  useEffect(() => {
    latest.current = onFile;
  });
  useEffect(() => {
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
      const [file] = dropped.dataTransfer?.files ?? [];
      if (file) latest.current(file);
    };
    window.addEventListener('dragover', hold);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', hold);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return over;
}

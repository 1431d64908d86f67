import { useEffect, useRef, useState } from 'react';

/** Takes what is dropped anywhere on the page, unless a dialogue is open. True while something is held over it. */
export function useDroppedFiles(onDrop: (data: DataTransfer) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => {
    const files = ({ dataTransfer }: DragEvent): DataTransfer | undefined =>
      dataTransfer?.types.includes('Files') ? dataTransfer : undefined;
    const blocked = (): boolean => document.querySelector('dialog[open]') !== null;
    const hold = (dragged: DragEvent): void => {
      if (!files(dragged)) return;
      // Without this the browser would leave the page and open the file.
      dragged.preventDefault();
      setOver(!blocked());
    };
    const leave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setOver(false);
    };
    const drop = (dropped: DragEvent): void => {
      const data = files(dropped);
      if (!data) return;
      dropped.preventDefault();
      setOver(false);
      if (!blocked()) latest.current(data);
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

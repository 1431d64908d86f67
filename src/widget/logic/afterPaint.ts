/**
 * Does `work` once the next frame is on screen: what has to know places on the page would lay it out a second time.
 *
 * @returns what keeps it from being done
 */
export function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(work)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

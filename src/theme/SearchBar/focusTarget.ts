const PATIENCE = 3000;

/**
 * Moves focus to the element that a link led to, once its page is there, so that reading and tabbing go on from it. The
 * router moves focus to the top of a new page; this comes after.
 */
export function focusTarget(id: string): void {
  const deadline = performance.now() + PATIENCE;
  const attempt = (): void => {
    const target = document.getElementById(id);
    if (target) {
      requestAnimationFrame(() => {
        if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
        target.focus({ preventScroll: true });
      });
    } else if (performance.now() < deadline) {
      requestAnimationFrame(attempt);
    }
  };
  requestAnimationFrame(attempt);
}

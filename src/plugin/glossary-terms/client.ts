/**
 * Definitions of terms are shown by the style sheet alone, and need no script. This adds what a style sheet cannot do:
 * Escape puts a definition away, until the pointer or the focus has moved on.
 */

if (typeof document !== 'undefined') {
  const root = document.documentElement;
  const show = (): void => root.removeAttribute('data-terms');
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') root.setAttribute('data-terms', 'quiet');
  });
  document.addEventListener('pointerout', show);
  document.addEventListener('focusout', show);
}

export {};

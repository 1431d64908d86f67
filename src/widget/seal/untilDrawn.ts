/** A passphrase is worked on for about a second, in which nothing is drawn: waits until what was said before is on screen. */
export function untilDrawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}

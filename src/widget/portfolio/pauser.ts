/** Milliseconds after which the page gets its turn. */
const TURN = 40;

/** Makes a function to call in long work: now and then it lets the page do something else. True when it did. */
export function pauser(): () => Promise<boolean> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < TURN) return false;
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
    return true;
  };
}

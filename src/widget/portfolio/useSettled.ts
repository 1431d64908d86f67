import { useEffect, useState } from 'react';

/** Milliseconds without a change. */
const QUIET = 150;

/** The value as it is once it has stopped changing: for what takes too long to be made with every key. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), QUIET);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

import { useState } from 'react';
import { readDraft, writeDraft } from '../assess/noteDrafts.ts';

/** Text that is typed and not added yet: neither looking elsewhere nor a reload loses it. */
export function useDraft(key: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => readDraft(key));
  return [
    text,
    (next) => {
      setText(next);
      writeDraft(key, next);
    },
  ];
}

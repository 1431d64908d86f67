import { useEffect, useRef, type ReactNode } from 'react';
import type { StudioEditor } from './makeEditor.ts';
import styles from './studio.module.css';

/** Where the editor stands. It is there while the form is shown too: both have one history. */
export function EditorHost({ editor, hidden }: { readonly editor: StudioEditor; readonly hidden: boolean }): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const host = ref.current;
    return host ? editor.mount(host) : undefined;
  }, [editor]);
  return (
    <section className={styles.editor} aria-label="Text" hidden={hidden}>
      <p className={styles.keys}>
        Ctrl+Space completes, F8 goes to the next problem, Escape and then Tab leaves the editor.
      </p>
      <div ref={ref} className={styles.host} />
    </section>
  );
}

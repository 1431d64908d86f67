/** What a file shows, told by its bytes and never by its name. */
export type EvidenceContent =
  | { readonly kind: 'text'; readonly text: string; readonly cut: boolean }
  | { readonly kind: 'image'; readonly bitmap: ImageBitmap }
  | { readonly kind: 'pdf' | 'other' };

/** Characters of a text that are shown; the rest is in the download. */
const MOST_TEXT = 500_000;
/** In bytes: a larger picture is only offered for download. */
const MOST_IMAGE = 50 * 1024 * 1024;

const IMAGES = [/^\x89PNG\r\n\x1a\n/, /^\xff\xd8\xff/, /^GIF8[79]a/, /^RIFF[^]{4}WEBP/, /^BM/];

/**
 * Pictures are decoded to pixels and texts to characters: nothing in a file is given to the browser as a page, so no markup
 * and no script of it is ever understood.
 */
export async function evidenceContent(blob: Blob): Promise<EvidenceContent> {
  const head = String.fromCharCode(...new Uint8Array(await blob.slice(0, 1024).arrayBuffer()));
  if (/^\s*%PDF-/.test(head)) return { kind: 'pdf' };
  if (IMAGES.some((start) => start.test(head)) && blob.size <= MOST_IMAGE) {
    try {
      return { kind: 'image', bitmap: await createImageBitmap(blob) };
    } catch {
      return { kind: 'other' };
    }
  }
  const text = await textOf(blob);
  return text === undefined
    ? { kind: 'other' }
    : { kind: 'text', text: text.slice(0, MOST_TEXT), cut: text.length > MOST_TEXT || blob.size > 4 * MOST_TEXT };
}

/** Undefined for what is no text in UTF-8. */
async function textOf(blob: Blob): Promise<string | undefined> {
  // A character may be cut in two at the end: that one is left out.
  const bytes = new Uint8Array(await blob.slice(0, 4 * MOST_TEXT).arrayBuffer());
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: bytes.length < blob.size });
    // Blanks, line ends and page breaks are in texts; other control characters are not.
    return /[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

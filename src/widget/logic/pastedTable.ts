/** Whether pasted text is rows of a spreadsheet that name the requirements they answer, and not just any text. */
export function looksLikeAnswers(text: string): boolean {
  if (!text.includes('\t')) return false;
  const [header = '', row = ''] = text.split(/\r?\n/);
  const cells = header.split('\t').map((cell) => cell.trim().toLowerCase());
  const named = cells.some((cell) => /^(?:id|requirement(?: id)?)$/.test(cell));
  return named && cells.length > 1 && row.includes('\t');
}

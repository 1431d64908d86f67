/**
 * Ids of headings, `## Title {#da-fw-2}`, in a page of MDX, which would take them for code: made text, as they are in
 * Markdown. What stands between fences is left alone. All other files come back as they are.
 */
export function mdxHeadingIds({
  fileContent,
  filePath,
}: {
  readonly fileContent: string;
  readonly filePath: string;
}): string {
  if (!filePath.endsWith('.mdx')) return fileContent;
  let fence: string | undefined;
  return fileContent
    .split('\n')
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (fence !== undefined) {
        if (mark?.startsWith(fence) === true && line.trim() === mark) fence = undefined;
        return line;
      }
      fence = mark;
      return mark === undefined ? line.replace(/^(#{1,6}\s.*)(?<!\\)(\{#[\w-]+\}\s*)$/, '$1\\$2') : line;
    })
    .join('\n');
}

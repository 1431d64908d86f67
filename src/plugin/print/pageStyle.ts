/** The sheet that gives the pages of one set their footer: what it is, and the number of the page. */
export function pageStyle(footer: string): string {
  return `@page {
  size: A4;
  margin: 20mm 18mm 22mm;

  @bottom-left {
    content: ${cssString(footer)};
    color: #333333;
    font-family: system-ui, sans-serif;
    font-size: 8pt;
    white-space: nowrap;
  }

  @bottom-right {
    content: 'Page ' counter(page) ' of ' counter(pages);
    color: #333333;
    font-family: system-ui, sans-serif;
    font-size: 8pt;
    white-space: nowrap;
  }
}
`;
}

function cssString(text: string): string {
  return `'${text.replace(/[\\'\n\r\f<]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}'`;
}

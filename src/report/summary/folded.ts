/** Text that opens with a click. GitHub needs the blank lines to read Markdown inside. */
export function folded(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n</details>\n`;
}

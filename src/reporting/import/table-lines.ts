/** Gathers paragraphs and table rows of a parsed document as the lines that `readReportText` reads. */
export class DocumentLines {
  private readonly lines: string[] = [];

  /** A paragraph; line breaks in it part it. */
  paragraph(text: string): void {
    for (const part of text.split('\n')) {
      const shown = part.replace(/[\t\u00a0\u3000 ]+/gu, ' ').trim();
      if (shown !== '') this.lines.push(shown, '');
    }
  }

  /** A row of a table; a blank cell stays a cell. Cells that another one covers must be left out. */
  row(cells: readonly string[]): void {
    const shown = cells.map((cell) => cell.replace(/[\s\u00a0]+/gu, ' ').trim());
    this.lines.push(shown.join('\t'));
  }

  text(): string {
    return this.lines.join('\n');
  }
}

interface Cell {
  /** Finished paragraphs. */
  html: string;
  span: number;
  merge: 'begins' | 'goes on' | null;
}
interface Row {
  readonly cells: Cell[];
  isHead: boolean;
}

/** A table while it is read; what is merged in Word becomes rowspan and colspan. */
export class WordTable {
  private readonly rows: Row[] = [];

  row(): void {
    this.rows.push({ cells: [], isHead: false });
  }

  cell(): void {
    this.rows.at(-1)?.cells.push({ html: '', span: 1, merge: null });
  }

  head(): void {
    const row = this.rows.at(-1);
    if (row !== undefined) row.isHead = true;
  }

  span(columns: number): void {
    const cell = this.last();
    if (cell !== undefined && columns >= 1 && columns <= 100) cell.span = columns;
  }

  merge(how: string | undefined): void {
    const cell = this.last();
    if (cell !== undefined) cell.merge = how === 'restart' ? 'begins' : 'goes on';
  }

  add(html: string): void {
    const cell = this.last();
    if (cell !== undefined) cell.html += html;
  }

  html(): string {
    /** The cell that stands open in each column, by where it begins. */
    const open = new Map<number, { rows: number; span: number }>();
    const laid = this.rows.map((row) => {
      let column = 0;
      return {
        isHead: row.isHead,
        cells: row.cells.flatMap((cell) => {
          const at = column;
          column += cell.span;
          const above = open.get(at);
          if (cell.merge === 'goes on' && above !== undefined && above.span === cell.span) {
            above.rows += 1;
            return [];
          }
          const place = { rows: 1, span: cell.span };
          if (cell.merge === 'begins') open.set(at, place);
          else open.delete(at);
          return [{ html: cell.html, place }];
        }),
      };
    });
    const rows = laid.map(({ isHead, cells }) => {
      const tag = isHead ? 'th' : 'td';
      const written = cells.map(({ html, place }) => {
        const size = `${place.span > 1 ? ` colspan="${place.span}"` : ''}${place.rows > 1 ? ` rowspan="${place.rows}"` : ''}`;
        // One plain paragraph needs no box of its own in a cell.
        const inner = /^<p>(?:(?!<p[ >]|<table)[\s\S])*<\/p>$/.test(html) ? html.slice(3, -4) : html;
        return `<${tag}${size}>${inner}</${tag}>`;
      });
      return `<tr>${written.join('')}</tr>`;
    });
    return rows.length === 0 ? '' : `<table><tbody>${rows.join('')}</tbody></table>`;
  }

  private last(): Cell | undefined {
    return this.rows.at(-1)?.cells.at(-1);
  }
}

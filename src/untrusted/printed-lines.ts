/** A word of a page and where it stands, in points from below left. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The words of a page line by line as printed; a space where a gap is wider than a third of a character. */
export function printedText(words: readonly Word[]): string {
  const lines: Word[][] = [];
  for (const word of [...words].sort((one, other) => other.y - one.y || one.x - other.x)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line !== undefined && first !== undefined && Math.abs(first.y - word.y) <= Math.max(first.height, 6) * 0.4) {
      line.push(word);
    } else lines.push([word]);
  }
  return lines.map(lineText).join('\n');
}

function lineText(line: Word[]): string {
  let text = '';
  let end = 0;
  for (const word of line.sort((one, other) => one.x - other.x)) {
    if (text !== '' && word.x - end > Math.max(word.height, 6) / 3) text += ' ';
    text += word.text;
    end = word.x + word.width;
  }
  return text;
}

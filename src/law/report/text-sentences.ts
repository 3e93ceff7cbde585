import type { SectionKey } from './form.js';
import { form2021 } from './form-2021.js';

/** A sentence of a report's narrative and where it stands, e.g. '一、总体情况（二）主动公开政府信息情况'. */
export interface PlacedSentence {
  readonly place: string;
  readonly text: string;
}

/** A paragraph with its place; spaces are gone, so that wrapped and typed text compare equal. */
export type PlacedParagraph = PlacedSentence;

const heading = /^(?:[（(]([一二三四五六七八九十]{1,3})[）)]|(\d{1,2})[、.．])([^。；：，]{0,24})/u;
/** A narrative is a few thousand characters; what is beyond is not examined. */
const longest = 200_000;

/** The paragraphs of the narrative in the order of the form, each under its section and sub-heading. */
export function paragraphsOf(narrative: Readonly<Partial<Record<SectionKey, string>>>): PlacedParagraph[] {
  const out: PlacedParagraph[] = [];
  for (const { key, label } of form2021.sections) {
    let sub = '';
    for (const line of (narrative[key] ?? '').slice(0, longest).split('\n')) {
      const text = line.replace(/\s/gu, '');
      if (text === '') continue;
      const found = heading.exec(text);
      if (found?.[1] !== undefined) sub = `（${found[1]}）${found[3] ?? ''}`;
      out.push({ place: `${label}${sub}`, text });
    }
  }
  return out;
}

/** The sentences of paragraphs, without the marks that end them. */
export function sentencesOf(paragraphs: readonly PlacedParagraph[]): PlacedSentence[] {
  return paragraphs.flatMap(({ place, text }) =>
    text
      .split(/[。！？；]/u)
      .filter((part) => part !== '')
      .map((part) => ({ place, text: part })),
  );
}

/** A few words of a text around `at`, for showing where something stands. */
export function excerpt(text: string, at = 0, length = 24): string {
  const from = Math.max(0, at - Math.floor(length / 3));
  const part = text.slice(from, from + length);
  return `${from > 0 ? '…' : ''}${part}${from + length < text.length ? '…' : ''}`;
}

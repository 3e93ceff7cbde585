import type { Finding } from './finding.js';
import { excerpt, type PlacedParagraph, type PlacedSentence, sentencesOf } from './text-sentences.js';

/** So many characters in a row do not come twice by chance. */
const window = 30;
const shortestParagraph = 15;

/** C14: a name twice in one enumeration, a paragraph twice, the same passage in two places. */
export function checkRepeats(paragraphs: readonly PlacedParagraph[]): Finding[] {
  const sentences = sentencesOf(paragraphs);
  const doubled = doubledParagraphs(paragraphs);
  const passages = repeatedPassages(sentences, new Set(doubled.map((paragraph) => paragraph.text)));
  return [
    ...sentences.flatMap(namesTwice),
    ...doubled.map(({ place, text }) => info(place, text, '这一段与前面的一段完全相同，请删去一段或改写。')),
    ...passages.map(({ place, text, other }) =>
      info(place, text, `这句话与“${other}”里的几乎逐字相同（${text.length} 个字），请检查是否重复或照抄。`),
    ),
  ];
}

function info(place: string, text: string, sentence: string): Finding {
  return { check: 'C14', severity: 'info', place: `${place}“${excerpt(text)}”`, sentence };
}

function namesTwice({ place, text }: PlacedSentence): Finding[] {
  const quoted = [...text.matchAll(/[“「《]([^”」》]{2,40})[”」》]/gu)].map((found) => found[1] ?? '');
  const listed = text
    .replace(/[“”「」《》]/gu, '')
    .split(/[、，]/u)
    .filter((item) => item.length >= 4);
  const enumerated = text.includes('、') ? listed : [];
  const names = new Set([...twice(quoted), ...twice(enumerated), ...behindVerb(text)]);
  return [...names].map((name) =>
    info(place, name, `“${name}”在同一句里列了不止一次，请删去重复的，或者改成漏写的那一个。`),
  );
}

/** What the first item of an enumeration ends with and a later one is: '完善了考核评议制度、…、考核评议制度'. */
function behindVerb(text: string): string[] {
  return text.split('，').flatMap((clause) => {
    const [first = '', ...others] = clause.replace(/[“”「」《》]/gu, '').split('、');
    const names = others.map((item) => item.replace(/等(?:制度|内容|工作)?$/u, ''));
    return names.filter((name) => name.length >= 5 && name !== first && first.endsWith(name));
  });
}

function twice(items: readonly string[]): string[] {
  const seen = new Set<string>();
  return items.filter((item) => seen.has(item) || !seen.add(item));
}

function doubledParagraphs(paragraphs: readonly PlacedParagraph[]): PlacedParagraph[] {
  const seen = new Set<string>();
  return paragraphs.filter(({ text }) => {
    if (text.length < shortestParagraph) return false;
    if (seen.has(text)) return true;
    seen.add(text);
    return false;
  });
}

interface Passage extends PlacedSentence {
  readonly other: string;
}

/** Passages that stand in an earlier sentence too: found by windows of fixed length, then widened to the right. */
function repeatedPassages(sentences: readonly PlacedSentence[], known: ReadonlySet<string>): Passage[] {
  const first = new Map<string, { sentence: PlacedSentence; at: number }>();
  const passages: Passage[] = [];
  for (const sentence of sentences) {
    const { text, place } = sentence;
    let at = 0;
    while (at + window <= text.length) {
      const seen = first.get(text.slice(at, at + window));
      if (seen === undefined || seen.sentence === sentence) {
        if (seen === undefined) first.set(text.slice(at, at + window), { sentence, at });
        at += 1;
        continue;
      }
      let length = window;
      const source = seen.sentence.text;
      while (at + length < text.length && text[at + length] === source[seen.at + length]) length += 1;
      const inDoubled = [...known].some((paragraph) => paragraph.includes(text));
      if (!inDoubled) passages.push({ place, text: text.slice(at, at + length), other: seen.sentence.place });
      at += length;
    }
  }
  return passages;
}

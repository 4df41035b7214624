import { readFileSync } from 'node:fs';
import type { Piece } from '../src/summarize/entities/pieces.ts';
import { pieceOf } from '../src/summarize/entities/pieces.ts';
import { ZWNJ } from '../src/summarize/persian/characters.ts';
import { wordsOf } from '../src/summarize/persian/words.ts';
import { wholeSentences } from '../src/summarize/entities/whole-sentences.ts';
import { takeApart } from '../src/summarize/post/document.ts';
import { linesOfFile } from './data.ts';
import type { Marked } from './tagger-labels.ts';

// The annotated texts the tagger learns from. Each corpus leaves something open: PEYMA knows no facilities (most are
// locations there), events or products; ParsTwiNER no products.

/** A sentence as it may be spelled, with what is marked in each spelling. */
export interface TrainingSentence {
  readonly spellings: readonly { readonly piece: Piece; readonly marked: readonly Marked[] }[];
  /** What a word outside all marks may still be. */
  readonly open: readonly string[];
  /** Sentences with the same number stand near each other in one text. */
  readonly text: number;
  /** Where it comes from: what only readers' talk or prose without half-spaces teaches must not bend the news. */
  readonly domain: 'news' | 'spaced' | 'informal';
}

interface Bio {
  readonly tokens: readonly string[];
  readonly tags: readonly string[];
}

const PEYMA: Readonly<Record<string, readonly string[]>> = {
  PER: ['person'],
  LOC: ['location'],
  ORG: ['organization'],
};
const PARSTWINER: Readonly<Record<string, readonly string[]>> = {
  PER: ['person'],
  LOC: ['location', 'facility'],
  ORG: ['organization'],
  POG: ['organization'],
  EVE: ['event'],
};
/** PEYMA comes as single sentences in their order: about this many make a text. */
const SENTENCES_A_TEXT = 40;

export function readPeyma(folder: string): TrainingSentence[] {
  return bio(folder, 'ner/peyma.train.jsonl').map((sentence, at) => ({
    spellings: spellingsOf(sentence, PEYMA),
    open: [],
    text: Math.floor(at / SENTENCES_A_TEXT),
    domain: 'spaced',
  }));
}

export function readParsTwiNer(folder: string): TrainingSentence[] {
  return bio(folder, 'ner/parstwiner.train.jsonl').map((sentence, at) => ({
    spellings: spellingsOf(sentence, PARSTWINER),
    open: ['product'],
    text: 1_000_000 + at,
    domain: 'informal',
  }));
}

/** Posts and heads of articles annotated for this project: places of names, without the texts. */
export function readAnnotatedPosts(folder: string): TrainingSentence[] {
  const marks = readFileSync(new URL('names-in-posts.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { source: string; id: number; names: [number, number, string][] });
  const texts = new Map(
    [...new Set(marks.map(({ source }) => source))].map((source) => [source, textsOf(folder, source)]),
  );
  return marks.flatMap(({ source, id, names }, index) => {
    const text = texts.get(source)?.get(id);
    if (text === undefined) return [];
    const marked = names.map(([start, end, type]): Marked => ({ start, end, types: [type] }));
    return wholeSentences(takeApart({ text })).map((sentence) => ({
      spellings: [{ piece: pieceOf(text, sentence), marked }],
      open: [],
      text: 2_000_000 + index,
      domain: 'news',
    }));
  });
}

function textsOf(folder: string, source: string): Map<number, string> {
  if (source === 'isna')
    return new Map(
      linesOfFile(folder, 'summaries/isna.jsonl').map((line, at) => {
        const { title, paragraphs } = JSON.parse(line) as { title: string; paragraphs: string[] };
        return [at, [title, ...paragraphs].join('\n').slice(0, 900)];
      }),
    );
  return new Map(
    linesOfFile(folder, `telegram/${source}.jsonl`).map((line) => {
      const { id, text } = JSON.parse(line) as { id: number; text: string };
      return [id, text];
    }),
  );
}

const bio = (folder: string, name: string): Bio[] => linesOfFile(folder, name).map((line) => JSON.parse(line) as Bio);

/** A sentence as it is written and, where a token holds a lost half-space, with it: people write both. */
function spellingsOf(sentence: Bio, types: Readonly<Record<string, readonly string[]>>): TrainingSentence['spellings'] {
  const whole = sentence.tokens.map((token) => token.replaceAll(' ', ZWNJ));
  const asWritten = spelled(sentence, types);
  return whole.some((token, at) => token !== sentence.tokens[at])
    ? [asWritten, spelled({ ...sentence, tokens: whole }, types)]
    : [asWritten];
}

function spelled(
  { tokens, tags }: Bio,
  types: Readonly<Record<string, readonly string[]>>,
): TrainingSentence['spellings'][number] {
  const text = tokens.join(' ');
  const marked: { start: number; end: number; types: readonly string[] }[] = [];
  let start = 0;
  let last = '';
  tokens.forEach((token, at) => {
    const [place = 'O', name = ''] = tags[at]!.split('-');
    const end = start + token.length;
    const open = types[name];
    if (open !== undefined && place === 'I' && last === name) marked.at(-1)!.end = end;
    else if (open !== undefined) marked.push({ start, end, types: open });
    last = open === undefined ? '' : name;
    start = end + 1;
  });
  return {
    piece: pieceOf(text, { start: 0, end: text.length, index: 0, line: 0, words: wordsOf(text) }),
    marked,
  };
}

import { GrammyError } from 'grammy';
import type { Context } from 'grammy';
import type { Document, Message } from 'grammy/types';
import { articleOf } from './article.ts';
import type { Deps } from './deps.ts';
import { linkAlone, whyNoPage } from './links.ts';
import { showTyping } from './typing.ts';
import type { Wording } from './wording/wording.ts';
import type { Article } from '../summarize/text/article.ts';

// What of a message is to be read: its words, the page its link leads to, or the file it brings.

/** The article of a message, or why there is none, in words for people. */
export type Material = { readonly article: Article } | { readonly say: string };

/** Bytes; larger files are not downloaded. */
const LARGEST_FILE = 5_000_000;

/** Finds what a message brings; `words` are those of it that are not for the bot. */
export async function materialOf(
  { post, words, ctx }: { readonly post: Message; readonly words: string; readonly ctx: Context },
  wording: Wording,
  deps: Deps,
): Promise<Material> {
  const link = linkAlone(words);
  if (link !== null) {
    const [page] = await Promise.all([deps.sources.page(link), showTyping(ctx, deps)]);
    return page.kind === 'article' ? { article: page.article } : { say: whyNoPage(page, wording) };
  }
  if (post.document !== undefined && deps.sources.reads(describe(post.document))) {
    const [file] = await Promise.all([fileOf(post.document, ctx, wording, deps), showTyping(ctx, deps)]);
    return 'say' in file ? file : { article: articleOf(post, file.text) };
  }
  return { article: articleOf(post, words) };
}

const describe = ({ file_name: name = '', mime_type: type = '' }: Document) => ({ name, type });

async function fileOf(
  document: Document,
  ctx: Context,
  wording: Wording,
  { sources, download }: Deps,
): Promise<{ readonly text: string } | { readonly say: string }> {
  if ((document.file_size ?? 0) > LARGEST_FILE) return { say: wording.fileTooLarge };
  const path = await pathOf(document, ctx);
  if (path === null) return { say: wording.fileBroken };
  const file = await sources.file({ ...describe(document), bytes: await download(path) });
  if (file.kind === 'text') return file;
  return { say: file.kind === 'empty' ? wording.fileEmpty : wording.fileBroken };
}

/** Where the file can be had; null where Telegram no longer has it, or does not say where. */
async function pathOf({ file_id: id }: Document, ctx: Context): Promise<string | null> {
  try {
    return (await ctx.api.getFile(id)).file_path ?? null;
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 400) return null;
    throw error;
  }
}

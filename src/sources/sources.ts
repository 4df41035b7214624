import type { Article } from '../summarize/text/article.ts';
import { articleOfPreview, previewOf } from './channel-post.ts';
import { decode } from './charset.ts';
import { makeFollowing } from './following.ts';
import type { Following } from './following.ts';
import type { Door, NotFetched } from './door.ts';
import { formatOf, readFile } from './file.ts';
import type { FileText, NamedFile } from './file.ts';
import { fromOpml, toOpml } from './opml.ts';
import { articleOfPage } from './page.ts';
import type { NoArticle } from './page.ts';

/** Why an address gives no article. */
export type NoPage = NotFetched | { readonly kind: NoArticle };

/** Where articles come from besides what people send. */
export interface Sources extends Following {
  /** The article at an address: a page of a site, or a post of a public channel. */
  page(address: string): Promise<{ readonly kind: 'article'; readonly article: Article } | NoPage>;
  /** A list of sources as other readers write it, and the sources of such a list; null where it is none. */
  readonly toOpml: typeof toOpml;
  readonly fromOpml: typeof fromOpml;
  /** Whether files of this name or type are read at all. */
  reads(file: Pick<NamedFile, 'name' | 'type'>): boolean;
  /** The words of a file. */
  file(file: NamedFile): Promise<FileText>;
}

const HTML = /^(?:text\/html|application\/xhtml\+xml)$/u;

export function makeSources(door: Door): Sources {
  return {
    ...makeFollowing(door),
    toOpml,
    fromOpml,
    reads: (file) => formatOf(file) !== null,
    file: readFile,
    async page(address) {
      const preview = previewOf(address);
      const fetched = await door(preview ?? address, HTML);
      if (fetched.kind === 'refused') return fetched;
      const html = decode(fetched.bytes, fetched.charset);
      const article =
        preview === null ? articleOfPage(html, fetched.url) : (articleOfPreview(html, address) ?? 'empty');
      return typeof article === 'string' ? { kind: article } : { kind: 'article', article };
    },
  };
}

import { generateOpml, parseOpml } from 'feedsmith';
import { channelNamed } from './channel.ts';

// Lists of sources as other readers write and read them (OPML 2.0).

interface Listed {
  readonly kind: 'channel' | 'feed' | 'own-channel';
  readonly address: string;
  readonly title: string;
}

interface Written {
  type: string;
  text: string;
  title?: string;
  xmlUrl?: string;
  url?: string;
}

/** Feeds as feeds, channels as links; channels that only a bot of theirs sees mean nothing elsewhere and are left out. */
export function toOpml(title: string, sources: readonly Listed[]): string {
  const outlines = sources.flatMap((source): Written[] => {
    const text = source.title === '' ? source.address : source.title;
    if (source.kind === 'feed') return [{ type: 'rss', text, title: text, xmlUrl: source.address }];
    return source.kind === 'channel' ? [{ type: 'link', text, url: `https://t.me/${source.address}` }] : [];
  });
  return generateOpml({ head: { title }, body: { outlines } });
}

interface Outline {
  readonly text?: string;
  readonly title?: string;
  readonly xmlUrl?: string;
  readonly url?: string;
  readonly outlines?: readonly Outline[];
}

/** The feeds and public channels of a list, folders opened; null where it is none. */
export function fromOpml(text: string): readonly (Listed & { readonly kind: 'channel' | 'feed' })[] | null {
  try {
    return listed(parseOpml(text).body?.outlines ?? []);
  } catch {
    // Not OPML: an expected outcome, which the library tells by throwing.
    return null;
  }
}

const listed = (outlines: readonly Outline[]): (Listed & { readonly kind: 'channel' | 'feed' })[] =>
  outlines.flatMap(({ text, title, xmlUrl, url, outlines: inner = [] }) => {
    const address = xmlUrl ?? url;
    const channel = address === undefined ? null : channelNamed(address);
    const name = title ?? text ?? '';
    const own =
      channel !== null
        ? [{ kind: 'channel' as const, address: channel, title: name }]
        : xmlUrl !== undefined && /^https?:/iu.test(xmlUrl)
          ? [{ kind: 'feed' as const, address: xmlUrl, title: name }]
          : [];
    return [...own, ...listed(inner)];
  });

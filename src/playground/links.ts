/**
 * Why Telegram would not take `url` as a link, or null when it would. A link without a scheme is taken as http, as
 * Telegram does; a host needs a dot.
 */
export function linkFault(url: string): string | null {
  if (url.trim() === '') return 'URL host is empty';
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//iu.exec(url)?.[1]?.toLowerCase();
  if (scheme === 'tg' || scheme === 'ton') return null;
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return 'Unsupported URL protocol';
  const absolute = scheme === undefined ? `http://${url}` : url;
  if (!URL.canParse(absolute)) return 'Wrong HTTP URL';
  const { hostname } = new URL(absolute);
  return hostname.includes('.') || hostname.startsWith('[') ? null : 'Wrong HTTP URL';
}

import ipaddr from 'ipaddr.js';

// Which addresses of the network are public. What a person sends may point anywhere; the machine the bot runs on, its
// neighbours and the services of its cloud are nobody's business.

/** Ports that pages are served at. */
const PORTS: ReadonlySet<string> = new Set(['', '80', '443', '8080', '8443']);
/** Names that are never of the public network, whatever they resolve to (RFC 6761, RFC 6762, RFC 8375). */
const INNER_NAME =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|test|example|invalid|onion|home\.arpa)$/u;

/** All that was ever given out of IPv6 (IANA's registry of its address space); ipaddr.js has no name for most of what was not. */
const GIVEN_OUT = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address in digits is public: not of this machine, of a private network, link-local (where clouds keep their
 * secrets), carrier-grade, multicast, reserved; nor one of those wrapped in IPv6 (mapped, compatible, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv6 && parsed.isIPv4MappedAddress())
    return isPublicAddress(parsed.toIPv4Address().toString());
  // «::127.0.0.1» (RFC 4291, 2.5.5.1) lies outside.
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(GIVEN_OUT)) return false;
  // `range` has a name for every other block that is not for everyone; 6to4 and Teredo are among those blocks.
  return parsed.range() === 'unicast';
}

/** Why an address of a page may not be opened at all, before anything is looked up; null where it may be tried. */
export function refusalOfUrl(url: URL): 'not-web' | 'port' | 'inner' | 'credentials' | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'not-web';
  if (url.username !== '' || url.password !== '') return 'credentials';
  if (!PORTS.has(url.port)) return 'port';
  // URL itself has turned decimal, octal and hexadecimal spellings of IPv4 into dotted ones.
  const host = url.hostname.replace(/^\[|\]$/gu, '').replace(/\.$/u, '');
  if (host === '') return 'inner';
  if (ipaddr.isValid(host)) return isPublicAddress(host) ? null : 'inner';
  return INNER_NAME.test(host.toLowerCase()) || !host.includes('.') ? 'inner' : null;
}

/**
 * Which addresses are on the public internet. Judged is the number that is connected to, never the name: a name may
 * lead anywhere, and elsewhere the next time it is asked for.
 */
import ipaddr from 'ipaddr.js';

/** What a range is called in a message; a range that is not here is called reserved. */
const RANGES: Readonly<Record<string, string>> = {
  loopback: 'this computer itself',
  unspecified: 'this computer itself',
  private: 'a private network',
  uniqueLocal: 'a private network',
  carrierGradeNat: "a provider's internal network",
  linkLocal: 'the network next to this computer',
  multicast: 'a group of computers',
  broadcast: 'every computer of a network',
};

/** Wraps an IPv4 address that stands in the last four bytes: IPv4-mapped, translated (SIIT) and NAT64. */
const WRAPPING = ['ipv4Mapped', 'rfc6145', 'rfc6052'];
/** The one prefix of NAT64 that is the same everywhere; the others mean what a local network wants. */
const NAT64 = ipaddr.IPv6.parse('64:ff9b::');
/** All that is assigned for the public use of IPv6. */
const GLOBAL = ipaddr.IPv6.parse('2000::');

function rangeOf(address: ipaddr.IPv4 | ipaddr.IPv6): string {
  const range = address.range();
  if (address.kind() === 'ipv4') return range;
  const six = address as ipaddr.IPv6;
  if (WRAPPING.includes(range)) {
    if (range === 'rfc6052' && !six.match(NAT64, 96)) return 'reserved';
    return rangeOf(new ipaddr.IPv4(six.toByteArray().slice(12)));
  }
  // 6to4 and Teredo carry an IPv4 address as well, and nobody serves pages there; like all else they are not unicast.
  return range === 'unicast' && !six.match(GLOBAL, 3) ? 'reserved' : range;
}

/**
 * Why an IP address (as a resolver or a URL gives it, IPv6 without brackets) is not public, as the end of the
 * sentence "it leads to …"; null for a public one. What is no IP address at all is refused too.
 */
export function explainAddress(address: string): string | null {
  const bare = address.replace(/%.*$/, '');
  if (!ipaddr.isValid(bare)) return `"${address}", which is no address`;
  const range = rangeOf(ipaddr.parse(bare));
  return range === 'unicast' ? null : (RANGES[range] ?? 'a reserved address');
}

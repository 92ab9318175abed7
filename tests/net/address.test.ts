import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askable, isPublicAddress, parsed } from '../../lib/net/address.ts';

const isPublic = (address: string) => {
  const url = parsed(address);
  return url !== undefined && isPublicAddress(url);
};

describe('isPublicAddress', () => {
  it.each([
    'https://badges.example/a/1',
    'http://badges.example/a/1',
    'https://badges.example:443/a/1',
    'https://BADGES.example/a/1',
    'https://université.example/a/1',
    'https://xn--universit-i1a.example/',
    'https://10.0.0.1.badges.example/',
    'https://localhost.example/',
    'https://credentials.university.example:443/?next=https://127.0.0.1/',
  ])('passes %s', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it.each([
    ['a scheme that is no web page', 'ftp://badges.example/'],
    ['a script', 'javascript:alert(1)'],
    ['inline data', 'data:application/json,{}'],
    ['a file', 'file:///etc/hostname'],
    ['a blob', 'blob:https://badges.example/1'],
    ['an odd port', 'https://badges.example:8443/'],
    ['the port of http under https', 'https://badges.example:80/'],
    ['the port of https under http', 'http://badges.example:443/'],
    ['a user name', 'https://jane@badges.example/'],
    ['a password alone', 'https://:secret@badges.example/'],
    ['a bare name', 'https://intranet/'],
    ['a bare name with a dot', 'https://intranet./'],
    ['this machine', 'https://localhost/'],
    ['this machine with a dot', 'https://localhost./'],
    ['a name below this machine', 'https://badges.localhost/'],
    ['multicast DNS', 'https://printer.local/'],
    ['multicast DNS in capitals', 'https://PRINTER.LOCAL/'],
    ['a private zone', 'https://vault.corp.internal/'],
    ['a home network', 'https://router.home.arpa/'],
    ['a hidden service', 'https://expyuzz4wqqyqhjn.onion/'],
    ['a name for tests', 'https://badges.test/'],
    ['a public name with a trailing dot', 'https://badges.example./'],
    ['loopback', 'https://127.0.0.1/'],
    ['loopback, short', 'https://127.1/'],
    ['loopback in hexadecimal', 'https://0x7f.1/'],
    ['loopback in octal', 'https://0177.0.0.01/'],
    ['loopback as one number', 'https://2130706433/'],
    ['loopback in full-width digits', 'https://１２７.０.０.１/'],
    ['loopback with a percent sign', 'https://%31%32%37.0.0.1/'],
    ['loopback with ideographic dots', 'https://127。0。0。1/'],
    ['any address', 'https://0/'],
    ['a cloud’s metadata', 'https://169.254.169.254/latest/meta-data/'],
    ['IPv6 loopback', 'https://[::1]/'],
    ['IPv4 in IPv6', 'https://[::ffff:10.0.0.1]/'],
    ['NAT64', 'https://[64:ff9b::7f00:1]/'],
    ['6to4', 'https://[2002:7f00:1::]/'],
    ['unique local', 'https://[fd00::1]/'],
    ['a name that stands for an address', 'https://127.0.0.1.nip.io/'],
    ['a name that stands for this machine', 'https://badges.localtest.me/'],
  ])('refuses %s', (_, address) => {
    expect(isPublic(address)).toBe(false);
  });

  it('refuses every IPv4 address in every spelling that the URL parser reads', () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const spell = fc.constantFrom(
      (part: number) => String(part),
      (part: number) => `0x${part.toString(16)}`,
      (part: number) => `0${part.toString(8)}`,
    );
    const shape = fc.constantFrom(
      (a: number, b: number, c: number, d: number) => [a, b, c, d],
      (a: number, b: number, c: number, d: number) => [a, b, c * 256 + d],
      (a: number, b: number, c: number, d: number) => [a, (b * 256 + c) * 256 + d],
      (a: number, b: number, c: number, d: number) => [((a * 256 + b) * 256 + c) * 256 + d],
    );
    fc.assert(
      fc.property(fc.tuple(byte, byte, byte, byte), shape, spell, fc.boolean(), (bytes, parts, write, dot) => {
        const host = parts(...bytes)
          .map(write)
          .join('.');
        expect(isPublic(`https://${host}${dot ? '.' : ''}/`)).toBe(false);
      }),
    );
  });

  it('refuses every IPv6 address', () => {
    fc.assert(fc.property(fc.ipV6(), (host) => !isPublic(`https://[${host}]/`)));
  });

  it('refuses every name below a private suffix', () => {
    const suffix = fc.constantFrom('local', 'localhost', 'internal', 'home.arpa', 'onion', 'lan', 'test', 'nip.io');
    fc.assert(fc.property(fc.domain(), suffix, (name, end) => !isPublic(`https://${name}.${end}/`)));
  });

  it('passes no URL with userinfo or a port that is not usual', () => {
    const user = fc.constantFrom('', 'jane@', 'jane:secret@', ':secret@', '%00@', '@');
    const port = fc.oneof(
      fc.constantFrom('', ':', ':443', ':80', ':0443'),
      fc.nat(65_535).map((number) => `:${number}`),
    );
    const scheme = fc.constantFrom('https', 'http', 'HTTPS');
    fc.assert(
      fc.property(scheme, user, port, (protocol, who, where) => {
        const url = new URL(`${protocol}://${who}badges.example${where}/`);
        const isUsual = url.port === '' && url.username === '' && url.password === '';
        return isPublicAddress(url) === isUsual;
      }),
    );
  });
});

describe('askable', () => {
  it('asks by https, without the fragment', () => {
    expect(askable('http://badges.example/a/1#acc.AbCd1234')?.href).toBe('https://badges.example/a/1');
  });
  it('answers undefined to what is no address, and to a private one', () => {
    expect([askable('not an address'), askable('https://[::1]/')]).toEqual([undefined, undefined]);
  });
});

it('an address with letters beyond ASCII is one however often addresses were read before', () => {
  for (let time = 0; time < 50_000; time++) parsed(`https://badges.example/${time % 7}`);
  expect(parsed('https://universit\u00e9.example/a/1')?.hostname).toBe('xn--universit-j4a.example');
  expect(parsed('no address')).toBeUndefined();
  expect(parsed('/a', 'https://badges.example')?.href).toBe('https://badges.example/a');
});

/**
 * A self-signed certificate, made at start with nothing but node:crypto: the few DER structures of RFC 5280 that a server
 * needs. Browsers are told to accept it; it never leaves this process.
 */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const OID = 0x06;
const UTF8 = 0x0c;
const UTC_TIME = 0x17;
const SEQUENCE = 0x30;
const SET = 0x31;
const DNS_NAME = 0x82;
/** Context tags 0 and 3: version and extensions of a TBSCertificate. */
const VERSION = 0xa0;
const EXTENSIONS = 0xa3;

const ECDSA_WITH_SHA256 = der(SEQUENCE, der(OID, bytes('2a8648ce3d040302')));
const COMMON_NAME = der(OID, bytes('550403'));
const SUBJECT_ALT_NAME = der(OID, bytes('551d11'));

/** Key and certificate as PEM, for the hosts named, valid around `now` (milliseconds). */
export function createCertificate(hosts: readonly string[], now: number): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, der(UTF8, Buffer.from('Demo world')))));
  const body = der(
    SEQUENCE,
    der(VERSION, der(INTEGER, bytes('02'))),
    der(INTEGER, Buffer.concat([bytes('01'), randomBytes(15)])),
    ECDSA_WITH_SHA256,
    name,
    der(SEQUENCE, utcTime(now - DAY), utcTime(now + 30 * DAY)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(EXTENSIONS, der(SEQUENCE, altNames(hosts))),
  );
  const signature = der(BIT_STRING, bytes('00'), sign('sha256', body, privateKey));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem(der(SEQUENCE, body, ECDSA_WITH_SHA256, signature)),
  };
}

const DAY = 86_400_000;

function altNames(hosts: readonly string[]): Buffer {
  const names = der(SEQUENCE, ...hosts.map((host) => der(DNS_NAME, Buffer.from(host))));
  return der(SEQUENCE, SUBJECT_ALT_NAME, der(OCTET_STRING, names));
}

function utcTime(instant: number): Buffer {
  const [date = ''] = new Date(instant).toISOString().split('.');
  return der(UTC_TIME, Buffer.from(`${date.slice(2).replace(/[-T:]/g, '')}Z`));
}

/** Tag, length in as few bytes as it takes, value. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(value.length), value]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const digits = bytes(length.toString(16).padStart(length > 0xff ? 4 : 2, '0'));
  return Buffer.concat([Buffer.from([0x80 | digits.length]), digits]);
}

function bytes(hex: string): Buffer {
  return Buffer.from(hex, 'hex');
}

function pem(certificate: Buffer): string {
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

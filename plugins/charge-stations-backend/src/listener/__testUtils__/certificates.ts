import { generateKeyPairSync } from 'node:crypto';
import { asn1, md, pki, util } from 'node-forge';

/** A certificate with its key, both PEM. */
export interface TestCertificate {
  cert: string;
  key: string;
}

const DAY = 24 * 60 * 60 * 1000;

const { Type, Class } = asn1;
const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';

function primitive(type: asn1.Type, value: string): asn1.Asn1 {
  return asn1.create(Class.UNIVERSAL, type, false, value);
}

function sequence(...items: asn1.Asn1[]): asn1.Asn1 {
  return asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, items);
}

function time(at: number): asn1.Asn1 {
  return primitive(Type.UTCTIME, asn1.dateToUtcTime(new Date(at)));
}

/** Signs certificates that tests connect with. Itself a certificate that may be trusted. */
export class TestAuthority {
  readonly #name: pki.CertificateField[];
  readonly #root: TestCertificate;
  #issued = 0;

  constructor(name = 'Test authority') {
    this.#name = [{ name: 'commonName', value: name }];
    this.#root = this.#issue({ subject: this.#name, isAuthority: true });
  }

  /** What to trust, PEM. */
  get cert(): string {
    return this.#root.cert;
  }

  /** A list of what it took back (RFC 5280 §5), PEM; `outOfDate` makes one of last week. */
  revocationList(
    revoked: TestCertificate[],
    options: { outOfDate?: boolean } = {},
  ): string {
    const issuedAt = Date.now() - (options.outOfDate ? 7 * DAY : 0);
    const entries = revoked.map(({ cert }) => {
      const serial = util.hexToBytes(pki.certificateFromPem(cert).serialNumber);
      return sequence(primitive(Type.INTEGER, serial), time(issuedAt));
    });
    const algorithm = sequence(
      primitive(Type.OID, asn1.oidToDer(SHA256_WITH_RSA).getBytes()),
      primitive(Type.NULL, ''),
    );
    const list = sequence(
      algorithm,
      pki.distinguishedNameToAsn1(pki.certificateFromPem(this.cert).subject),
      time(issuedAt),
      time(issuedAt + DAY),
      ...(entries.length > 0 ? [sequence(...entries)] : []),
    );
    const digest = md.sha256.create().update(asn1.toDer(list).getBytes());
    const signature = pki.privateKeyFromPem(this.#root.key).sign(digest);
    const signed = sequence(
      list,
      algorithm,
      primitive(Type.BITSTRING, `\0${signature}`),
    );
    const body = util.encode64(asn1.toDer(signed).getBytes(), 64);
    return `-----BEGIN X509 CRL-----\n${body}\n-----END X509 CRL-----\n`;
  }

  /** For 127.0.0.1 and localhost. */
  server(): TestCertificate {
    return this.#issue({
      subject: [{ name: 'commonName', value: 'localhost' }],
      extensions: [
        { name: 'extKeyUsage', serverAuth: true },
        {
          name: 'subjectAltName',
          altNames: [
            { type: 2, value: 'localhost' },
            { type: 7, ip: '127.0.0.1' },
          ],
        },
      ],
    });
  }

  /** For a station; `expired` makes one of yesterday. */
  client(
    subject: { commonName: string; serialNumber?: string },
    options: { expired?: boolean } = {},
  ): TestCertificate {
    return this.#issue({
      subject: Object.entries(subject).map(([name, value]) => ({
        name,
        value,
      })),
      extensions: [{ name: 'extKeyUsage', clientAuth: true }],
      ...options,
    });
  }

  #issue(options: {
    subject: pki.CertificateField[];
    extensions?: object[];
    isAuthority?: boolean;
    expired?: boolean;
  }): TestCertificate {
    const { publicKey, privateKey: key } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const certificate = pki.createCertificate();
    certificate.publicKey = pki.publicKeyFromPem(publicKey);
    this.#issued += 1;
    certificate.serialNumber = this.#issued.toString(16).padStart(2, '0');
    const end = Date.now() + (options.expired ? -DAY : DAY);
    certificate.validity.notBefore = new Date(end - 2 * DAY);
    certificate.validity.notAfter = new Date(end);
    certificate.setSubject(options.subject);
    certificate.setIssuer(this.#name);
    certificate.setExtensions([
      { name: 'basicConstraints', cA: options.isAuthority ?? false },
      ...(options.extensions ?? []),
    ]);
    const signer = options.isAuthority ? key : this.#root.key;
    certificate.sign(pki.privateKeyFromPem(signer), md.sha256.create());
    return { cert: pki.certificateToPem(certificate), key };
  }
}

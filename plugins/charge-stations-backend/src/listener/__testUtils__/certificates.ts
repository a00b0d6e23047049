import { generateKeyPairSync } from 'node:crypto';
import { md, pki } from 'node-forge';

/** A certificate with its key, both PEM. */
export interface TestCertificate {
  cert: string;
  key: string;
}

const DAY = 24 * 60 * 60 * 1000;

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

import { generateKeyPairSync } from 'node:crypto';
import { md, pki } from 'node-forge';

/** A certificate with its key, both PEM. */
export interface TestCertificate {
  cert: string;
  key: string;
}

const DAY_MS = 24 * 3_600_000;
const AUTHORITY = [{ name: 'commonName', value: 'Test authority' }];

/** Makes an authority and what it signs: the server's certificate for 127.0.0.1, and a station's. */
export function makeCertificates(station: string) {
  const authority = issue({ subject: AUTHORITY });
  const server = issue({
    subject: [{ name: 'commonName', value: 'localhost' }],
    signer: authority,
    extension: {
      name: 'subjectAltName',
      altNames: [{ type: 7, ip: '127.0.0.1' }],
    },
  });
  const client = issue({
    subject: [{ name: 'commonName', value: station }],
    signer: authority,
    extension: { name: 'extKeyUsage', clientAuth: true },
  });
  return { ca: authority.cert, server, client };
}

function issue(options: {
  subject: pki.CertificateField[];
  /** Without one it signs itself. */
  signer?: TestCertificate;
  extension?: object;
}): TestCertificate {
  const { publicKey, privateKey: key } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const { subject, signer, extension } = options;
  const certificate = pki.createCertificate();
  certificate.publicKey = pki.publicKeyFromPem(publicKey);
  certificate.serialNumber = signer ? '02' : '01';
  certificate.validity.notBefore = new Date(Date.now() - DAY_MS);
  certificate.validity.notAfter = new Date(Date.now() + DAY_MS);
  certificate.setSubject(subject);
  certificate.setIssuer(AUTHORITY);
  certificate.setExtensions([
    { name: 'basicConstraints', cA: signer === undefined },
    ...(extension ? [extension] : []),
  ]);
  certificate.sign(
    pki.privateKeyFromPem(signer?.key ?? key),
    md.sha256.create(),
  );
  return { cert: pki.certificateToPem(certificate), key };
}

import {
  constants,
  createHash,
  createPrivateKey,
  KeyObject,
  X509Certificate,
} from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { SecureContextOptions, createSecureContext } from 'node:tls';
import { InputError } from '@backstage/errors';

/** The oldest version that is spoken. OCPP allows none before 1.2 (security whitepaper, A00.FR.313). */
export type TlsVersion = 'TLSv1.2' | 'TLSv1.3';

/** `chargeStations.listener.tls`; files are PEM. */
export interface TlsConfig {
  /** Our certificate, followed by the intermediate ones. */
  certFile: string;
  keyFile: string;
  /** Authorities whose client certificates count; with it, certificates are asked for. */
  clientCaFile: string | undefined;
  /** What those authorities took back; with it, each of them needs a list. */
  clientCrlFile?: string;
  minVersion: TlsVersion;
}

type FileKey = 'certFile' | 'keyFile' | 'clientCaFile' | 'clientCrlFile';

/**
 * The files as a TLS context takes them, and a digest that says whether they changed. They are tried
 * out: halfway through a renewal the certificate does not fit its key.
 *
 * @throws InputError that names the configuration key and what is wrong with its file, never the path.
 */
export async function readTlsContext(
  config: TlsConfig,
): Promise<{ context: SecureContextOptions; digest: string }> {
  const [cert, key, ca, crl] = await Promise.all([
    read('certFile', config.certFile),
    read('keyFile', config.keyFile),
    config.clientCaFile && read('clientCaFile', config.clientCaFile),
    config.clientCrlFile && read('clientCrlFile', config.clientCrlFile),
  ]);
  const certificate = parse('certFile', () => new X509Certificate(cert));
  const privateKey = parse('keyFile', () => createPrivateKey(key));
  assertPair(certificate, privateKey);
  if (ca) {
    parse('clientCaFile', () => new X509Certificate(ca));
  }
  if (crl) {
    parse('clientCrlFile', () => createSecureContext({ crl }));
  }
  const context = {
    cert,
    key,
    ca: ca || undefined,
    crl: crl || undefined,
    minVersion: config.minVersion,
    // Compression would leak what it compresses; a renegotiated peer would be another one.
    secureOptions:
      constants.SSL_OP_NO_COMPRESSION | constants.SSL_OP_NO_RENEGOTIATION,
  };
  parse('certFile', () => createSecureContext(context));
  const digest = createHash('sha256');
  [cert, key, ca ?? '', crl ?? ''].forEach(file =>
    digest.update(file).update('\0'),
  );
  return { context, digest: digest.digest('hex') };
}

async function read(key: FileKey, file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw unusable(key, `cannot be read (${code})`);
  }
}

const CONTENTS: Record<FileKey, string> = {
  certFile: 'a certificate',
  keyFile: 'a private key without a passphrase',
  clientCaFile: 'certificates of authorities',
  clientCrlFile: 'certificate revocation lists',
};

function parse<T>(key: FileKey, make: () => T): T {
  try {
    return make();
  } catch {
    // OpenSSL's own text speaks of its routines, not of what to do.
    throw unusable(key, `does not hold ${CONTENTS[key]} in PEM form`);
  }
}

function assertPair(certificate: X509Certificate, key: KeyObject): void {
  if (!certificate.checkPrivateKey(key)) {
    throw unusable('keyFile', 'is not the key of the certificate in certFile');
  }
}

function unusable(key: FileKey, what: string): InputError {
  return new InputError(
    `The file of chargeStations.listener.tls.${key} ${what}`,
  );
}

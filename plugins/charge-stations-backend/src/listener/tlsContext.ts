import { constants, createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { SecureContextOptions, createSecureContext } from 'node:tls';
import { ForwardedError } from '@backstage/errors';

/** The oldest version that is spoken. OCPP allows none before 1.2 (security whitepaper, A00.FR.313). */
export type TlsVersion = 'TLSv1.2' | 'TLSv1.3';

/** `chargeStations.listener.tls`; files are PEM. */
export interface TlsConfig {
  /** Our certificate, followed by the intermediate ones. */
  certFile: string;
  keyFile: string;
  /** Authorities whose client certificates count; with it, certificates are asked for. */
  clientCaFile: string | undefined;
  minVersion: TlsVersion;
}

/**
 * The files as a TLS context takes them, and a digest that says whether they changed. They are tried
 * out: halfway through a renewal the certificate does not fit its key.
 *
 * @throws ForwardedError naming the configuration, when a file cannot be read or used.
 */
export async function readTlsContext(
  config: TlsConfig,
): Promise<{ context: SecureContextOptions; digest: string }> {
  try {
    const { certFile, keyFile, clientCaFile } = config;
    const [cert, key, ca] = await Promise.all([
      readFile(certFile),
      readFile(keyFile),
      clientCaFile === undefined ? undefined : readFile(clientCaFile),
    ]);
    const context = {
      cert,
      key,
      ca,
      minVersion: config.minVersion,
      // Compression would leak what it compresses; a renegotiated peer would be another one.
      secureOptions:
        constants.SSL_OP_NO_COMPRESSION | constants.SSL_OP_NO_RENEGOTIATION,
    };
    createSecureContext(context);
    const digest = createHash('sha256');
    [cert, key, ca ?? ''].forEach(file => digest.update(file).update('\0'));
    return { context, digest: digest.digest('hex') };
  } catch (error) {
    throw new ForwardedError(
      'The TLS files of the OCPP listener cannot be used, see chargeStations.listener.tls',
      error,
    );
  }
}

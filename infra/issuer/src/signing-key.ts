import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import type { CryptoKey, JWK } from 'jose';

const algorithm = 'ES256';

/** A key pair that signs development tokens. */
export interface SigningKey {
  readonly algorithm: string;
  readonly kid: string;
  readonly privateKey: CryptoKey;
  /** The whole pair, for the library that publishes its public half. */
  readonly jwk: JWK;
}

/** The key kept in a folder, or a new one that is kept there; without a folder, one for this run only. */
export async function signingKey(dir?: string): Promise<SigningKey> {
  const file = dir === undefined ? undefined : join(dir, 'issuer-key.json');
  if (file !== undefined && existsSync(file)) return keyOf(JSON.parse(readFileSync(file, 'utf8')) as JWK);
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = await exportJWK(privateKey);
  if (dir !== undefined && file !== undefined) {
    mkdirSync(dir, { recursive: true });
    writeFileSync(file, JSON.stringify(jwk), { mode: 0o600 });
  }
  return keyOf(jwk);
}

async function keyOf(jwk: JWK): Promise<SigningKey> {
  const kid = await calculateJwkThumbprint(jwk);
  const privateKey = await importJWK(jwk, algorithm);
  if (privateKey instanceof Uint8Array) throw new Error('the kept issuer key is no key pair; delete it');
  return { algorithm, kid, privateKey, jwk: { ...jwk, kid, alg: algorithm, use: 'sig' } };
}

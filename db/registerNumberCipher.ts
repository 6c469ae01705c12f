import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Which key and method a stored value was made with; another one gets another number. */
const FORMAT = 1;
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** Keeps national register numbers unreadable at rest, and lets one be found all the same. */
export type RegisterNumberCipher = {
  encrypt: (registerNumber: string, record: RecordId) => Buffer;
  /** Refuses a value that was changed, or that was made for another record. */
  decrypt: (stored: Buffer, record: RecordId) => string;
  /** The same number of the same centre has the same hash; of two centres it has not. */
  hash: (registerNumber: string, ocmwId: string) => Buffer;
};

/** The record that a value belongs to: copied to another one it does not open. */
export type RecordId = { ocmwId: string; id: string };

/** Two keys are derived from the one that is configured, so that neither helps against the other. */
export function createRegisterNumberCipher(base64Key: string): RegisterNumberCipher {
  const key = Buffer.from(base64Key, 'base64');
  if (key.length !== KEY_BYTES)
    throw new Error(`The key of the register numbers must be ${KEY_BYTES} bytes in base64.`);
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', key, '', `gpmi/registerNumber/${use}`, KEY_BYTES));
  const encryptionKey = derive('encryption');
  const lookUpKey = derive('lookUp');

  return {
    encrypt: (registerNumber, record) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, encryptionKey, nonce).setAAD(boundTo(record));
      const text = Buffer.concat([cipher.update(registerNumber, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(FORMAT), nonce, cipher.getAuthTag(), text]);
    },
    decrypt: (stored, record) => {
      if (stored[0] !== FORMAT) throw new Error('A register number is stored in an unknown format.');
      const nonce = stored.subarray(1, 1 + NONCE_BYTES);
      const tag = stored.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
      const text = stored.subarray(1 + NONCE_BYTES + TAG_BYTES);
      const decipher = createDecipheriv(CIPHER, encryptionKey, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(boundTo(record)).setAuthTag(tag);
      return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
    },
    hash: (registerNumber, ocmwId) =>
      createHmac('sha256', lookUpKey)
        .update(`${ocmwId}/${registerNumber.replace(/\D/g, '')}`)
        .digest(),
  };
}

const boundTo = ({ ocmwId, id }: RecordId): Buffer => Buffer.from(`${ocmwId}/${id}`);

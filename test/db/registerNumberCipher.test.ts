import { describe, expect, it } from '@jest/globals';
import { createRegisterNumberCipher } from '../../db/registerNumberCipher.ts';

const NUMBER = '90051700132';
const cipher = createRegisterNumberCipher(Buffer.alloc(32, 7).toString('base64'));
const otherKey = createRegisterNumberCipher(Buffer.alloc(32, 8).toString('base64'));
const record = { ocmwId: 'centre', id: 'person' };

describe('the cipher of register numbers', () => {
  it('gives back what it encrypted, and never the same bytes for the same number', () => {
    const stored = cipher.encrypt(NUMBER, record);
    expect(cipher.decrypt(stored, record)).toBe(NUMBER);
    expect(stored.includes(NUMBER)).toBe(false);
    expect(cipher.encrypt(NUMBER, record).equals(stored)).toBe(false);
  });

  it('refuses a value that was moved to another person or another centre', () => {
    const stored = cipher.encrypt(NUMBER, record);
    expect(() => cipher.decrypt(stored, { ...record, id: 'other' })).toThrow();
    expect(() => cipher.decrypt(stored, { ...record, ocmwId: 'other' })).toThrow();
    expect(() => otherKey.decrypt(stored, record)).toThrow();
  });

  it.each([0, 1, 13, 29, 39])('refuses a value whose byte %i was changed', (index) => {
    const stored = Buffer.from(cipher.encrypt(NUMBER, record));
    stored[index] = (stored[index] ?? 0) ^ 1;
    expect(() => cipher.decrypt(stored, record)).toThrow();
  });

  it('finds a number by its hash within a centre only, however it was written', () => {
    const hash = cipher.hash(NUMBER, 'centre');
    expect(cipher.hash('90.05.17-001.32', 'centre').equals(hash)).toBe(true);
    expect(cipher.hash(NUMBER, 'other').equals(hash)).toBe(false);
    expect(otherKey.hash(NUMBER, 'centre').equals(hash)).toBe(false);
  });

  it('works with a key of 32 bytes only', () => {
    expect(() => createRegisterNumberCipher('c2hvcnQ=')).toThrow('32 bytes');
  });
});

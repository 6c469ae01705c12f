import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../config/config.ts';

const ENVIRONMENT = {
  DATABASE_URL: 'postgres://app@localhost/gpmi',
  DATABASE_SYSTEM_URL: 'postgres://system@localhost/gpmi',
  TEMPORAL_ADDRESS: 'localhost:7233',
  OIDC_ISSUER: 'https://login.example',
  REGISTER_NUMBER_KEY: Buffer.alloc(32).toString('base64'),
};

describe('A47: who is behind the systems outside', () => {
  it('is nobody, when nobody is named', () => {
    expect(readConfig(ENVIRONMENT)).toMatchObject({ NATIONAL_REGISTER: 'none', KSZ: 'none', OUTSIDE_TIMEOUT_MS: 5000 });
  });

  it('may be the fake, but not in production: its persons are fictitious', () => {
    const fake = { ...ENVIRONMENT, NATIONAL_REGISTER: 'fake', KSZ: 'fake' };
    expect(readConfig(fake)).toMatchObject({ NATIONAL_REGISTER: 'fake', KSZ: 'fake' });
    const inProduction = () => readConfig({ ...fake, NODE_ENV: 'production' });
    expect(inProduction).toThrow(/NATIONAL_REGISTER: cannot be "fake" in production[\s\S]*KSZ: cannot be/);
    expect(readConfig({ ...ENVIRONMENT, NODE_ENV: 'production' })).toMatchObject({ KSZ: 'none' });
  });

  it('is a name that is known', () => {
    expect(() => readConfig({ ...ENVIRONMENT, KSZ: 'real' })).toThrow('KSZ');
  });
});

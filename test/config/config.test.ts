import { describe, expect, it } from '@jest/globals';
import { mailSettings, readConfig } from '../../config/config.ts';

const REQUIRED = {
  DATABASE_URL: 'postgres://gpmi_app@db/gpmi',
  DATABASE_SYSTEM_URL: 'postgres://gpmi_system@db/gpmi',
  TEMPORAL_ADDRESS: 'temporal:7233',
  OIDC_ISSUER: 'https://login.example',
  REGISTER_NUMBER_KEY: Buffer.alloc(32, 7).toString('base64'),
};
const MAIL = {
  SMTP_URL: 'smtps://gpmi:secret@mail.example:465',
  MAIL_FROM: 'gpmi@centre.example',
  PUBLIC_URL: 'https://gpmi.centre.example',
};
const settings = (given: Record<string, string>) => mailSettings(readConfig({ ...REQUIRED, ...given }));

describe('the settings of mail', () => {
  it('are whole or none', () => {
    expect(settings(MAIL)).toEqual({ smtpUrl: MAIL.SMTP_URL, from: MAIL.MAIL_FROM, publicUrl: MAIL.PUBLIC_URL });
    expect(settings({ PUBLIC_URL: MAIL.PUBLIC_URL })).toBeUndefined();
    expect(settings({ ...MAIL, SMTP_URL: '' })).toBeUndefined();
  });

  it.each([
    ['MAIL_FROM', { ...MAIL, MAIL_FROM: '' }],
    ['PUBLIC_URL', { ...MAIL, PUBLIC_URL: '' }],
    ['SMTP_URL', { ...MAIL, SMTP_URL: 'http://mail.example' }],
    ['MAIL_FROM', { ...MAIL, MAIL_FROM: 'nobody' }],
    ['PUBLIC_URL', { ...MAIL, PUBLIC_URL: 'ftp://gpmi.example' }],
  ])('name %s when it is missing or wrong, and never its value', (variable, given) => {
    expect(() => settings(given)).toThrow(new RegExp(`\\n {2}${variable}: (?!.*secret)`));
  });
});

import { describe, expect, it } from '@jest/globals';
import { readEmbeddedConfig } from '../../embedded/embeddedConfig.ts';

describe('the settings of the embedded stack', () => {
  it('has a port for everything when nothing is set', () => {
    const { PORT, POSTGRES_PORT, TEMPORAL_PORT } = readEmbeddedConfig({});
    expect({ PORT, POSTGRES_PORT, TEMPORAL_PORT }).toEqual({ PORT: 3000, POSTGRES_PORT: 5433, TEMPORAL_PORT: 7233 });
  });

  it.each(['abc', '0', '70000', '1.5'])('names the variable when a port is %s', (port) => {
    expect(() => readEmbeddedConfig({ MAIL_PORT: port })).toThrow(/MAIL_PORT/);
  });

  it('asks for the other two addresses when a database is given', () => {
    const given = { DATABASE_URL: 'postgres://gpmi_app@db/gpmi' };
    expect(() => readEmbeddedConfig(given)).toThrow(/DATABASE_SYSTEM_URL.*\n.*DATABASE_OWNER_URL/);
  });

  it('reads a folder as seen from the project', () => {
    expect(readEmbeddedConfig({ DATA_DIR: 'elsewhere' }).DATA_DIR).toMatch(/^\/.*\/elsewhere$/);
    expect(readEmbeddedConfig({ DATA_DIR: '/srv/gpmi' }).DATA_DIR).toBe('/srv/gpmi');
  });
});

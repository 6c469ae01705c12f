import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { choosePorts, freePort, requireFreePorts } from '../../embedded/services/ports.ts';

describe('the ports of the embedded stack', () => {
  it('names the port that is in use and the variable that moves it', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const sentence = `Port ${port} is in use by another program. End that program, or set TEMPORAL_PORT to another port.`;

    await expect(requireFreePorts({ PORT: await freePort(), TEMPORAL_PORT: port })).rejects.toThrow(sentence);
    other.close();
  });

  it('takes the ports that are given and finds different ones for the others', async () => {
    const ports = await choosePorts({ api: 4711 });
    expect(ports.api).toBe(4711);
    expect(new Set(Object.values(ports)).size).toBe(Object.keys(ports).length);
    // Not one that an outgoing connection may get from the system.
    expect(Math.max(...Object.values(ports))).toBeLessThan(32_768);
  });
});

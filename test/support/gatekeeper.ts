import { once } from 'node:events';
import { connect, createServer, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';

const PERMISSION_DENIED = '7';

/** Headers and trailers as they may be sent on: what HTTP/2 itself sets is set anew. */
const sentOn = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'host' && name !== ':authority'));

/**
 * Stands before an engine as the guard of a cluster does: calls whose name is in `forbidden` are denied, all others
 * reach the engine.
 */
export async function startGatekeeper(engineAddress: string, forbidden: readonly string[]) {
  const engine = connect(`http://${engineAddress}`);
  engine.on('error', () => undefined);
  const deny = (stream: ServerHttp2Stream): void => {
    const status = { 'grpc-status': PERMISSION_DENIED, 'grpc-message': 'Request unauthorized.' };
    stream.respond({ ':status': 200, 'content-type': 'application/grpc', ...status }, { endStream: true });
  };
  const letThrough = (stream: ServerHttp2Stream, headers: IncomingHttpHeaders): void => {
    const call = engine.request(sentOn(headers));
    call.on('response', (answer) => {
      // An engine that refuses says so at once and sends nothing after it.
      const isRefused = answer['grpc-status'] !== undefined;
      stream.respond(sentOn(answer), isRefused ? { endStream: true } : { waitForTrailers: true });
      if (!isRefused) call.pipe(stream);
    });
    let trailers: IncomingHttpHeaders = {};
    call.on('trailers', (given) => (trailers = given));
    stream.on('wantTrailers', () => {
      stream.sendTrailers(sentOn(trailers));
    });
    call.on('error', () => {
      stream.close();
    });
    stream.on('error', () => {
      call.close();
    });
    stream.on('close', () => {
      call.close();
    });
    stream.pipe(call);
  };
  const server = createServer();
  server.on('stream', (stream, headers) => {
    const name = headers[':path']?.split('/').at(-1) ?? '';
    if (forbidden.includes(name)) deny(stream);
    else letThrough(stream, headers);
  });
  server.on('sessionError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    stop: (): void => {
      server.close();
      engine.destroy();
    },
  };
}

import { once } from 'node:events';
import { connect, constants, createServer, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';

const PERMISSION_DENIED = '7';

/** Headers and trailers as they may be sent on: what HTTP/2 itself sets is set anew. */
const sentOn = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'host' && name !== ':authority'));

const nameOf = (headers: IncomingHttpHeaders): string => headers[':path']?.split('/').at(-1) ?? '';

/**
 * Stands before an engine as the guard of a cluster does: calls whose name is forbidden are denied, all others reach the
 * engine.
 */
export async function startGatekeeper(engineAddress: string, forbiddenFirst: readonly string[] = []) {
  let forbidden = forbiddenFirst;
  const open = new Map<ServerHttp2Stream, string>();
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
    const name = nameOf(headers);
    if (forbidden.includes(name)) return void deny(stream);
    open.set(stream, name);
    stream.on('close', () => open.delete(stream));
    letThrough(stream, headers);
  });
  server.on('sessionError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    /** From now on these are denied and no others; those of them that wait for an answer are broken off. */
    forbid: (names: readonly string[]): void => {
      forbidden = names;
      for (const [stream, name] of open) if (names.includes(name)) stream.close(constants.NGHTTP2_CANCEL);
    },
    stop: (): void => {
      server.close();
      engine.destroy();
    },
  };
}

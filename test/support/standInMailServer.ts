import { createServer, type Socket } from 'node:net';

/** What the server answers at each place; null: nothing, it hangs up instead. What is not said is taken kindly. */
export type Manners = Partial<Record<keyof typeof KINDLY, string | null>>;

const KINDLY = {
  greeting: '220 stand-in',
  sender: '250 2.1.0 taken',
  recipient: '250 2.1.5 taken',
  data: '354 go on',
  end: '250 2.0.0 taken',
};

/**
 * A mail server that can be rude: the catcher takes every mail, so refusals, and a connection that breaks at a given
 * moment, need a server that is told what to say.
 */
export async function startStandInMailServer() {
  let manners: Manners = {};
  let received = 0;
  const open = new Set<Socket>();

  const server = createServer((socket) => {
    let isBody = false;
    let rest = '';
    const say = (place: keyof Manners): void => {
      const line = manners[place] === undefined ? KINDLY[place] : manners[place];
      if (line === null) socket.destroy();
      else socket.write(`${line}\r\n`);
    };
    const hear = (line: string): void => {
      if (isBody) {
        if (line !== '.') return;
        isBody = false;
        received += 1;
        say('end');
      } else if (line.startsWith('MAIL')) say('sender');
      else if (line.startsWith('RCPT')) say('recipient');
      else if (line === 'DATA') {
        isBody = manners.data === undefined;
        say('data');
      } else socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 stand-in\r\n');
    };
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
    socket.on('data', (bytes) => {
      const lines = (rest + bytes.toString()).split('\r\n');
      rest = lines.pop() ?? '';
      lines.forEach(hear);
    });
    say('greeting');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    behave: (next: Manners): void => void (manners = next),
    /** How many mails were handed over whole, whatever was answered then. */
    received: (): number => received,
    stop: async (): Promise<void> => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type StandInMailServer = Awaited<ReturnType<typeof startStandInMailServer>>;

import { fileURLToPath } from 'node:url';
import { answersTcp } from './answers.ts';
import { Service } from './service.ts';

export type MailCatcherOptions = { port: number; webPort: number; folder: string; logFile: string };

export type MailCatcher = Service & { smtpUrl: string; webUrl: string };

/** Takes every mail, sends none on, and shows them on a page. */
export function createMailCatcher(options: MailCatcherOptions): MailCatcher {
  const { port, webPort, folder, logFile } = options;
  const webUrl = `http://127.0.0.1:${webPort}`;
  const handle = new Service({
    name: 'mail catcher',
    command: process.execPath,
    args: [
      fileURLToPath(new URL('bin/maildev.js', import.meta.resolve('maildev'))),
      ...['--smtp', String(port), '--ip', '127.0.0.1', '--web', String(webPort), '--web-ip', '127.0.0.1'],
      ...['--mail-directory', folder],
    ],
    logFile,
    isReady: async () => (await answersTcp(port)) && (await answersTcp(webPort)),
  });
  return Object.assign(handle, { smtpUrl: `smtp://127.0.0.1:${port}`, webUrl });
}

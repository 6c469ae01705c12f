import { execFileSync } from 'node:child_process';
import type { Language } from '../../domain/language.ts';
import type { Caller } from './caller.ts';

/** The paper at this address, byte for byte as a person gets it. */
export async function paperAt(call: Caller, path: string): Promise<Buffer> {
  const answer = await call('get', path)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        done(null, Buffer.concat(chunks));
      });
    })
    .expect(200);
  return answer.body as Buffer;
}

/** The contract of a validated version. */
export const contractPaper = async (call: Caller, versionId: string, language: Language): Promise<Buffer> =>
  await paperAt(call, `/gpmi-versions/${versionId}/contract?language=${language}`);

/** The text of a PDF, as a reader sees it. */
export const textOfPaper = (pdf: Buffer): string =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });

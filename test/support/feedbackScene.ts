import { demoCaseworkerId } from '../../embedded/demoCentres.ts';
import { aDraftEvaluation, anotherEvaluation } from './aDraftEvaluation.ts';
import type { Caller } from './caller.ts';
import type { Draft } from './journey.ts';
import { devServer, startService, type TestService } from './startService.ts';
import { createTestClock } from './testClock.ts';
import { expectRefused } from './untouched.ts';

export const BRAM = { kind: 'caseworker', caseworkerId: demoCaseworkerId('bram.claes') };
export const BRUG = { kind: 'service', name: 'Werkwinkel De Brug', email: 'onthaal@debrug.example' };
export const QUESTION = 'Hoe verloopt de opleiding van mevrouw Verlinden?';

export const problem = (code: string): string => `urn:gpmi:problem:${code}`;

/** The service with a signed GPMI, and what two caseworkers and one of another centre do about feedback. */
export async function startFeedbackScene(options: Partial<Parameters<typeof startService>[0]> = {}) {
  const clock = createTestClock('2031-03-03');
  const service: TestService = await startService({ clock, engine: await devServer(), ...options });
  const [anke, bram, claire] = await Promise.all([
    service.as('anke.peeters'),
    service.as('bram.claes'),
    service.as('claire.dubois'),
  ]);
  const draft: Draft = await aDraftEvaluation(anke, service, clock);
  let path = '';

  const ask = (to: object = BRUG, call: Caller = anke, key?: string) =>
    call('post', `${path}/feedback-requests`, { to, question: QUESTION }, key === undefined ? {} : { key });
  return {
    ...{ service, clock, anke, bram, claire, draft, ask },
    /** Adds a draft evaluation, which what follows is about, and answers its path. */
    newEvaluation: async (of: Draft = draft): Promise<string> => ({ path } = await anotherEvaluation(anke, of)).path,
    requests: (call: Caller = anke) => call('get', `${path}/feedback-requests`),
    /** Asks, and answers the path of the request. */
    asked: async (to: object = BRUG): Promise<string> => {
      const { body } = await ask(to).expect(201);
      return `/feedback-requests/${(body as { feedbackRequestId: string }).feedbackRequestId}`;
    },
    answer: (request: string, call: Caller = anke, revision = 1, change: object = {}) =>
      call('put', `${request}/answer`, { answer: 'Ze komt elke dag.', ...change }, { revision }),
    takeOver: (request: string, revision = 1, call: Caller = anke) =>
      call('post', `${request}/taking-over`, undefined, { revision }),
    /** Tries what must be refused, and sees to it that nothing changed. */
    refuses: async (attempt: () => ReturnType<Caller>, expected: { status: number; body?: object }): Promise<void> => {
      await expectRefused(service, draft.gpmiId, attempt, expected);
    },
    validateEvaluation: async (): Promise<void> => {
      await anke('post', `${path}/validation`, { confirm: true }, { revision: 1 }).expect(200);
    },
    /** What a person who reads Dutch is told happened, the latest first. */
    sentences: async (): Promise<string[]> => {
      const { body } = await anke('get', `/gpmis/${draft.gpmiId}/timeline`, undefined, { language: 'nl' }).expect(200);
      return (body as { rows: { sentence: string }[] }).rows.map(({ sentence }) => sentence);
    },
  };
}

export type FeedbackScene = Awaited<ReturnType<typeof startFeedbackScene>>;

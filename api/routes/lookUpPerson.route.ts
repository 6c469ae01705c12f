import { z } from 'zod';
import { RegisterNumber } from '../../domain/person/registerNumber.ts';
import type { createLookUpPerson } from '../../usecases/caseFiles/lookUpPerson.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { PersonView } from './views.ts';

export const lookUpPersonRoute = (lookUpPerson: ReturnType<typeof createLookUpPerson>) =>
  defineRoute({
    id: 'lookUpPerson',
    method: 'post',
    path: '/case-files/look-up',
    tag: 'Case files',
    summary:
      'Find a person by register number: the file that is there, or what the National Register says for a new one (A47)',
    description:
      'The number is in the body, so that no address names a person. Each question to the register is audited with its purpose.',
    kind: 'outside',
    needs: 'caseFile.edit',
    body: z.strictObject({ registerNumber: RegisterNumber }),
    example: { registerNumber: '94.08.12-347.62' },
    response: z.object({
      caseFileId: z.string().nullable().describe('The file that the centre has of this person'),
      person: PersonView.nullable().describe(
        'What a new file could begin with; null when nobody is known by this number',
      ),
    }),
    success: 200,
    refusals: [403, 503],
    audit: { event: 'caseFile.lookedUp', subject: ({ ctx }) => ctx.actor.ocmwId },
    handle: async ({ ctx, body }) => await lookUpPerson(ctx, body.registerNumber),
  });

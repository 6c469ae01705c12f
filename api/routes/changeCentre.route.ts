import type { z } from 'zod';
import { CentreSheet } from '../../domain/centre/centreSheet.ts';
import { changeSheet } from '../../usecases/centre/changeSheet.ts';
import { defineRoute } from '../http/defineRoute.ts';
import { CentreView } from './centreViews.ts';

const EXAMPLE: z.input<typeof CentreSheet> = {
  ...{ nameNl: 'OCMW Lindeveld', nameFr: 'CPAS de Lindeveld', region: 'flanders', languages: ['nl'] },
  address: { street: 'Lindeplein 1', postalCode: '9990', municipality: 'Lindeveld' },
  decidingBody: 'specialCommittee',
  labourCourtNl: 'arbeidsrechtbank van Lindeveld, Rechtstraat 12, 9990 Lindeveld',
  labourCourtFr: 'tribunal du travail de Lindeveld, Rechtstraat 12, 9990 Lindeveld',
  ...{ dataProtectionContact: 'dpo@lindeveld.example', phone: '+32 9 999 00 00', email: 'welkom@lindeveld.example' },
  representatives: [{ name: 'Tom Wauters', functionNl: 'algemeen directeur', functionFr: 'directeur général' }],
  closingDays: [{ on: '2026-07-20', name: 'Brugdag' }],
};

export const changeCentreRoute = () =>
  defineRoute({
    id: 'changeCentre',
    method: 'put',
    path: '/centre',
    tag: 'Centre',
    summary:
      'Correct the descriptive sheet of the centre (R008); what was validated keeps what it was printed from (A66)',
    kind: 'write',
    needs: 'centre.manage',
    body: CentreSheet,
    example: EXAMPLE,
    ifMatch: true,
    response: CentreView,
    success: 200,
    etag: ({ revision }) => revision,
    refusals: [403, 412],
    audit: { event: 'centre.saved', subject: ({ ctx }) => ctx.actor.ocmwId },
    handle: async ({ ctx, work, body, revision, commandId }) =>
      await changeSheet(work, ctx, { revision, commandId, sheet: body }),
  });

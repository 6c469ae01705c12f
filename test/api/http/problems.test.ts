import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { day } from '../../../domain/calendar/plainDate.ts';
import type { Finding } from '../../../domain/finding.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { Unavailable } from '../../../usecases/execution/unavailable.ts';
import { breaks, refuses, testApi, TODAY, VERSION_ID } from './testApi.ts';

const read = (behave: Parameters<typeof testApi>[0], language = 'en') =>
  request(testApi(behave).app).get(`/api/v1/gpmi-versions/${VERSION_ID}`).set('Accept-Language', language);

describe('a refusal is a problem with its code, rule and data', () => {
  const refusals: [Refusal, number, string | null, object][] = [
    [{ code: 'notFound' }, 404, null, {}],
    [{ code: 'keyReused' }, 422, null, {}],
    [{ code: 'invalidCursor' }, 400, null, {}],
    [{ code: 'programFault' }, 500, null, {}],
    [{ code: 'closed' }, 409, 'A59', {}],
    [{ code: 'staleRevision', current: 5, changed: [] }, 412, null, { current: 5, changed: [] }],
    [{ code: 'confirmationMissing', action: 'markSigned', rule: 'R094' }, 422, 'R094', { action: 'markSigned' }],
    [{ code: 'notPresented' }, 422, 'D001', {}],
    [{ code: 'aidRequestClosed' }, 409, 'R002', {}],
    [{ code: 'dayInTheFuture', field: 'signedOn', today: TODAY }, 422, 'A12', { field: 'signedOn', today: TODAY }],
  ];
  it.each(refusals)('%p: %d', async (refusal, status, rule, params) => {
    const answer = await read(refuses(refusal)).expect(status);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ type: `urn:gpmi:problem:${refusal.code}`, status, rule, params });
    expect(answer.body).not.toHaveProperty('errors');
  });

  it('has an error per finding, each pointing into the content', async () => {
    const findings: Finding[] = [
      { code: 'atMost', rule: 'R031', severity: 'hard', path: ['beneficiarySteps', 20], params: { max: 20 } },
      { code: 'missing', rule: 'R009', severity: 'hard', path: ['manager'], params: {} },
      { code: 'noActionArea', rule: 'R133', severity: 'warning', path: ['actionAreas'], params: {} },
    ];
    const answer = await read(refuses({ code: 'incomplete', findings }), 'nl').expect(422);
    expect(answer.body).toEqual({
      type: 'urn:gpmi:problem:incomplete',
      title: 'Nog niet volledig',
      status: 422,
      detail: expect.any(String),
      rule: 'A32',
      params: {},
      errors: [
        {
          pointer: '/beneficiarySteps/20',
          code: 'atMost',
          rule: 'R031',
          severity: 'hard',
          params: { field: 'beneficiarySteps', max: 20 },
          message: 'Er zijn er te veel: ten hoogste 20.',
        },
        expect.objectContaining({ pointer: '/manager', message: 'Beheerder: dit moet ingevuld zijn.' }),
        expect.objectContaining({ pointer: '/actionAreas', severity: 'warning' }),
      ],
    });
  });
});

describe('a refusal in the words of the language', () => {
  const running: Refusal = { code: 'reflectionPeriodRunning', firstDayToSign: day('2026-03-01') };
  const late: Refusal = { code: 'reasonMissing', reasonFor: 'lateSignature', daysLate: 3 };
  const locked: Refusal = {
    code: 'actionNotAvailable',
    action: 'markUnsigned',
    status: 'toSign',
    locks: ['hadEvaluation', 'hadNewerVersion'],
    rule: 'R096',
  };
  const stale: Refusal = { code: 'staleRevision', current: 5, changed: ['goals', 'goals/0/text', 'manager'] };

  it.each([
    [
      running,
      'nl',
      'De begunstigde heeft 5 volle dagen bedenktijd. Het contract mag ondertekend worden vanaf 1 maart 2026.',
    ],
    [
      running,
      'fr',
      'Le bénéficiaire dispose de 5 jours entiers de réflexion. Le contrat peut être signé à partir du 1er mars 2026.',
    ],
    [running, 'en', 'The beneficiary has 5 full days to think it over. The contract may be signed from 1 March 2026.'],
    [late, 'nl', 'Deze ondertekening komt 3 dag(en) te laat. Zeg waarom.'],
    [
      locked,
      'fr',
      "« Considérer le contrat comme non signé » n'est pas possible pour le moment. Le statut est : à signer. " +
        'Une évaluation a été ajoutée à cette version. Une version plus récente de ce PIIS a été commencée.',
    ],
    [
      stale,
      'nl',
      'Iemand heeft dit gewijzigd nadat u het opende. Open het opnieuw en bekijk de wijzigingen. ' +
        'Gewijzigd: Doelstellingen, Beheerder.',
    ],
  ])('%p in %s', async (refusal, language, detail) => {
    const answer = await read(refuses(refusal), language);
    expect(answer.body).toMatchObject({ detail });
  });
});

describe('503: what cannot be reached now', () => {
  it.each(['outcomeUnknown', 'databaseUnavailable', 'engineUnavailable'] as const)('%s', async (code) => {
    const answer = await read(breaks(new Unavailable(code, 1.2))).expect(503);
    expect(answer.headers['retry-after']).toBe('2');
    expect(answer.body).toMatchObject({ type: `urn:gpmi:problem:${code}`, status: 503, params: {} });
  });

  it.each([
    ['conversionTimedOut', 'conversionTimedOut', 'Het maken van de PDF duurde te lang en werd gestopt.'],
    ['somethingElse', 'somethingElse', 'Probeer het over enkele ogenblikken opnieuw.'],
    [undefined, 'unknown', 'Probeer het over enkele ogenblikken opnieuw.'],
  ])('documentUnavailable because of %p', async (given, reason, sentence) => {
    const answer = await read(breaks(new Unavailable('documentUnavailable', 60, given)), 'nl').expect(503);
    expect(answer.body).toMatchObject({
      params: { reason },
      detail: `Dit document kan nu niet gemaakt worden. ${sentence} Al de rest werkt wel.`,
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { day } from '../../../domain/calendar/plainDate.ts';
import { decide } from '../../../domain/gpmi/decide.ts';
import type { CommandOf } from '../../../domain/gpmi/gpmiCommand.ts';
import { aCommand } from '../../builders/aCommand.ts';
import { aGpmi } from '../../builders/aGpmi.ts';
import { aVersion } from '../../builders/aVersion.ts';
import { factsAfter, refusalOf } from '../../builders/decisions.ts';

const TODAY = '2026-05-12';
const evaluated = aGpmi.withVersions(aVersion.signedOn('2026-03-08').withEvaluation()).withEvaluations({}, {});
const validated = (change: Partial<CommandOf<'validateEvaluation'>> = {}) =>
  aCommand('validateEvaluation', TODAY, change);

describe('R117, A08: validating an evaluation', () => {
  it('makes it count from now on, with its day, and leaves everything else as it is', () => {
    const before = evaluated.build();
    expect(factsAfter(decide(before, validated()))).toEqual({
      ...before,
      evaluations: {
        ...before.evaluations,
        'evaluation-1': {
          evaluationId: 'evaluation-1',
          versionId: 'version-1.0',
          status: 'validated',
          heldOn: TODAY,
          isInPerson: true,
        },
      },
    });
  });

  it.each([
    ['homeVisit', true],
    ['telephone', false],
  ] as const)('A09: %s counts in person: %s', (contact, isInPerson) => {
    const after = factsAfter(decide(evaluated.build(), validated({ contact })));
    expect(after.evaluations['evaluation-1']).toMatchObject({ isInPerson });
  });

  it('A50: needs a day between the signature and today', () => {
    const refused = (iso: string) => refusalOf(decide(evaluated.build(), validated({ heldOn: day(iso) })));
    expect(refused('2026-03-07')).toEqual({ code: 'evaluatedBeforeSignature', signedOn: '2026-03-08' });
    expect(refused('2026-05-13')).toEqual({ code: 'dayInTheFuture', field: 'heldOn', today: TODAY, rule: 'A50' });
    expect(refused('2026-03-08')).toBeUndefined();
  });

  it('R118: is done once and for good', () => {
    const facts = factsAfter(decide(evaluated.build(), validated()));
    expect(refusalOf(decide(facts, validated()))).toEqual({
      code: 'actionNotAvailable',
      action: 'validateEvaluation',
      status: 'validated',
      locks: [],
      rule: 'R117',
    });
  });

  it('A68: is still possible where a newer version or a GPMI with a higher number has taken over', () => {
    const newer = aVersion.numbered(1).signedOn('2026-05-01');
    const older = aVersion.signedOn('2026-03-08').withEvaluation().withNewerVersion();
    const gpmi = aGpmi.withVersions(older, newer).withEvaluations({}).silencedFrom('2026-05-01');
    expect(decide(gpmi.build(), validated()).ok).toBe(true);
  });

  it('A59: is still possible after the end', () => {
    expect(decide(evaluated.endedOn('2026-04-01').build(), validated()).ok).toBe(true);
  });

  it('is refused where there is no such evaluation', () => {
    expect(refusalOf(decide(evaluated.build(), validated({ evaluationId: 'evaluation-9' })))).toEqual({
      code: 'notFound',
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { day } from '../../../domain/calendar/plainDate.ts';
import { decide } from '../../../domain/gpmi/decide.ts';
import type { CommandOf } from '../../../domain/gpmi/gpmiCommand.ts';
import { aCommand } from '../../builders/aCommand.ts';
import { aGpmi } from '../../builders/aGpmi.ts';
import { aVersion } from '../../builders/aVersion.ts';
import { factsAfter, refusalOf } from '../../builders/decisions.ts';

const TODAY = '2026-05-12';
const signed = aGpmi.withVersions(aVersion.signedOn('2026-03-08'));
const added = (change: Partial<CommandOf<'addEvaluation'>> = {}) => aCommand('addEvaluation', TODAY, change);

describe('R110, R111: adding an evaluation', () => {
  it('makes a draft with the id of the command, which counts for nothing yet (A08), and locks the signature', () => {
    const before = signed.build();
    const after = factsAfter(decide(before, added()));
    expect(after).toEqual({
      ...before,
      versions: { 'version-1.0': aVersion.signedOn('2026-03-08').withEvaluation().build() },
      evaluations: {
        'command-1': {
          evaluationId: 'command-1',
          versionId: 'version-1.0',
          status: 'draft',
          heldOn: null,
          isInPerson: false,
        },
      },
    });
  });

  it('R115: is done as often as one likes', () => {
    const first = factsAfter(decide(signed.build(), added()));
    const second = factsAfter(decide(first, added({ commandId: 'command-2' })));
    expect(Object.keys(second.evaluations)).toEqual(['command-1', 'command-2']);
  });

  it('needs no day yet; one that is given lies between the signature and today (A50)', () => {
    expect(decide(signed.build(), added({ heldOn: null })).ok).toBe(true);
    expect(refusalOf(decide(signed.build(), added({ heldOn: day('2026-03-07') })))?.code).toBe(
      'evaluatedBeforeSignature',
    );
    expect(refusalOf(decide(signed.build(), added({ heldOn: day('2026-05-13') })))?.code).toBe('dayInTheFuture');
  });

  it.each([aVersion, aVersion.validatedOn('2026-03-02'), aVersion.presentedOn('2026-03-02')])(
    'is refused before the signature',
    (version) => {
      const refusal = refusalOf(decide(aGpmi.withVersions(version).build(), added()));
      expect(refusal).toMatchObject({ code: 'actionNotAvailable', rule: 'R110', locks: [] });
    },
  );

  it('A27: goes on on the signed version while a newer one is a draft', () => {
    const gpmi = aGpmi.withVersions(aVersion.signedOn('2026-03-08').withNewerVersion(), aVersion.numbered(1));
    expect(decide(gpmi.build(), added()).ok).toBe(true);
  });

  it('A68: is refused by a signed version that a newer one has replaced, from the day that one begins', () => {
    const newer = aVersion
      .numbered(1)
      .signedOn('2026-05-01')
      .with({ beginOn: day(TODAY) });
    const facts = aGpmi.withVersions(aVersion.signedOn('2026-03-08').withNewerVersion(), newer).build();
    expect(refusalOf(decide(facts, added()))).toMatchObject({ locks: ['olderVersion'] });
    expect(decide(facts, added({ today: day('2026-05-11'), heldOn: null })).ok).toBe(true);
    expect(decide(facts, added({ versionId: 'version-1.1' })).ok).toBe(true);
  });

  it('A26: is refused while a GPMI with a higher number is in force, and not before', () => {
    const facts = signed.silencedFrom(TODAY).build();
    expect(refusalOf(decide(facts, added()))).toMatchObject({ locks: ['silenced'] });
    expect(decide(facts, added({ today: day('2026-05-11'), heldOn: null })).ok).toBe(true);
  });

  it('A59: is still possible after the end, until the GPMI is closed', () => {
    expect(decide(signed.endedOn('2026-05-01').build(), added()).ok).toBe(true);
    expect(refusalOf(decide(signed.endedOn('2026-05-01').closed().build(), added()))).toEqual({ code: 'closed' });
  });
});

import { describe, expect, it } from '@jest/globals';
import { leaveCentre } from '../../../domain/centre/leaveCentre.ts';
import { aCaseworker } from '../../db/aTenant.ts';

const caseworker = aCaseworker({ caseworkerId: 'sofie' });

describe('R012: a caseworker leaves', () => {
  it('and is no longer there, otherwise as he was', () => {
    expect(leaveCentre(caseworker, ['hugo'])).toEqual({ ok: true, value: { ...caseworker, isActive: false } });
    expect(leaveCentre(caseworker, [])).toMatchObject({ ok: true });
    expect(leaveCentre(caseworker, ['hugo', 'sofie'])).toMatchObject({ ok: true });
  });

  it('but not the last supervisor', () => {
    expect(leaveCentre(caseworker, ['sofie'])).toEqual({ ok: false, refusal: { code: 'lastSupervisor' } });
  });
});

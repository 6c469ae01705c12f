import { describe, expect, it } from '@jest/globals';
import { caseworkerRefusal } from '../../../domain/centre/caseworkerRefusal.ts';

const caseworkers = [
  { caseworkerId: 'here', isActive: true },
  { caseworkerId: 'gone', isActive: false },
];
const refusal = (caseworkerId: string, before?: string[]) =>
  caseworkerRefusal({ caseworkerId, field: 'responsibleId' }, caseworkers, before);

describe('R012: who can be chosen', () => {
  it('is who works at the centre', () => {
    expect(refusal('here')).toBeUndefined();
    expect(refusal('nobody')).toEqual({ code: 'unknownCaseworker', field: 'responsibleId' });
  });

  it('is not who left, unless he was chosen before', () => {
    expect(refusal('gone')).toEqual({ code: 'caseworkerLeft', field: 'responsibleId' });
    expect(refusal('gone', ['here'])).toEqual({ code: 'caseworkerLeft', field: 'responsibleId' });
    expect(refusal('gone', ['here', 'gone'])).toBeUndefined();
  });

  it('is nobody of another centre, even when he was named before', () => {
    expect(refusal('nobody', ['nobody'])).toMatchObject({ code: 'unknownCaseworker' });
  });
});

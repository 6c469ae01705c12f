import { describe, expect, it } from '@jest/globals';
import { outsidePersonsOf, outsideSignersOf } from '../../../domain/gpmi/outsidePersons.ts';
import { EMPTY_CONTENT } from '../../../domain/gpmi/gpmiContent.ts';
import { aFullContent } from '../../builders/aFullContent.ts';

describe('everybody from outside, over all sections', () => {
  it('R042, R055: where they stand and by which rule', () => {
    const found = outsidePersonsOf(aFullContent.build());
    expect(found.map(({ person, path, rule }) => `${person.id} /${path.join('/')} ${rule}`)).toEqual([
      'school-1 /studies/0/contacts/0 R041',
      'school-2 /studies/0/contacts/1 R041',
      'training-contact /trainings/0/contacts/0 R046',
      'service-contact /communityServices/0/contacts/0 R050',
      'partner /extraPersons/0 R055',
      'neighbour /extraPersons/1 R055',
    ]);
  });

  it('R043, A29: who of them signs, as the paper names him', () => {
    const { path: _path, ...assistant } = outsideSignersOf(aFullContent.build())[2]!;
    expect(outsideSignersOf(aFullContent.build()).map(({ path }) => path.join('/'))).toEqual([
      'studies/0/contacts/0/mustSign',
      'extraPersons/0/mustSign',
      'assistingPerson/mustSign',
    ]);
    expect(assistant).toEqual({ name: 'Amina Aziz', function: 'zus', organisation: null });
  });

  it('nobody, in a blank content', () => {
    expect([...outsidePersonsOf(EMPTY_CONTENT), ...outsideSignersOf(EMPTY_CONTENT)]).toEqual([]);
  });
});

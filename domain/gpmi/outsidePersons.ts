import type { Path } from '../finding.ts';
import type { GpmiContent } from './gpmiContent.ts';
import type { OutsidePerson } from './sections/outsidePerson.ts';

/** The sections with contact persons of their own: at the school, for the training, for the service. */
export const CONTACT_SECTIONS = ['studies', 'trainings', 'communityServices'] as const;

/** The rule by which each of them may name persons. */
const RULES = { studies: 'R041', trainings: 'R046', communityServices: 'R050' } as const;

type Placed = { person: OutsidePerson; path: Path; rule: string };

/** Every outside person of a content with the place where he stands; a section that has any is named here once. */
export const outsidePersonsOf = (content: GpmiContent): Placed[] => [
  ...CONTACT_SECTIONS.flatMap((section) =>
    content[section].flatMap(({ contacts }, index) =>
      contacts.map((person, at) => ({ person, path: [section, index, 'contacts', at], rule: RULES[section] })),
    ),
  ),
  ...content.extraPersons.map((person, index) => ({ person, path: ['extraPersons', index], rule: 'R055' })),
];

/** Somebody who signs and is neither of the centre nor the beneficiary; `path` leads to the flag that says so. */
type OutsideSigner = Pick<OutsidePerson, 'name' | 'function' | 'organisation'> & { path: Path };

/** Everybody who signs from outside, over all sections together, in the order of the form (R043, A29). */
export function outsideSignersOf(content: GpmiContent): OutsideSigner[] {
  const { assistingPerson } = content;
  return [
    ...outsidePersonsOf(content).flatMap(({ person, path }) =>
      person.mustSign
        ? [
            {
              name: person.name,
              function: person.function,
              organisation: person.organisation,
              path: [...path, 'mustSign'],
            },
          ]
        : [],
    ),
    ...(assistingPerson?.mustSign === true
      ? [
          {
            name: assistingPerson.name,
            function: assistingPerson.relation,
            organisation: assistingPerson.organisation,
            path: ['assistingPerson', 'mustSign'],
          },
        ]
      : []),
  ];
}

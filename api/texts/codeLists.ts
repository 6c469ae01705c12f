import { ActionArea, StepKind } from '../../domain/gpmi/codeLists.ts';
import { TEXTS, type LifeDomain } from './texts.ts';

/** One choice of a code list, in the two languages that contracts are made in. */
export type CodeListEntry = { code: string; nl: string; fr: string };
/** An action area stands under a life domain (R135). */
export type ActionAreaEntry = CodeListEntry & { lifeDomain: CodeListEntry };

/** The life domain that each action area belongs to (R135). */
const LIFE_DOMAIN_OF = {
  income: 'finances',
  debt: 'finances',
  housing: 'housing',
  work: 'educationAndWork',
  education: 'educationAndWork',
  health: 'health',
  leisure: 'leisure',
  family: 'family',
  socialSecurity: 'various',
  other: 'various',
} as const satisfies Record<ActionArea, LifeDomain>;

function lifeDomainOf(area: ActionArea): CodeListEntry {
  const code = LIFE_DOMAIN_OF[area];
  return { code, nl: TEXTS.nl.lifeDomains[code], fr: TEXTS.fr.lifeDomains[code] };
}

/** The ten action areas in the order of their life domains. */
export const listActionAreas = (): ActionAreaEntry[] =>
  ActionArea.options.map((code) => ({
    code,
    nl: TEXTS.nl.actionAreas[code],
    fr: TEXTS.fr.actionAreas[code],
    lifeDomain: lifeDomainOf(code),
  }));

/** The kinds of step, `other` last (A31). */
export const listStepKinds = (): CodeListEntry[] =>
  StepKind.options.map((code) => ({ code, nl: TEXTS.nl.stepKinds[code], fr: TEXTS.fr.stepKinds[code] }));

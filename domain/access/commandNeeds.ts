import type { GpmiCommandKind } from '../gpmi/gpmiCommand.ts';
import { ACTIONS, type ActionNeeds } from './actions.ts';
import { EVALUATION_ACTIONS } from './evaluationActions.ts';

const ALL = { ...ACTIONS, ...EVALUATION_ACTIONS };

/** The function, the confirmation and the rule of a command, whatever it is done with. */
export const needsOf = (kind: GpmiCommandKind): ActionNeeds => ALL[kind];

import type { CodeListEntry, CodeListName, CodeLists, LifeDomain } from '../../domain/codeList/codeList.ts';
import lists from './codeLists.json' with { type: 'json' };

type Shipped = { code: string; nl: string; fr: string; lifeDomain?: LifeDomain };

const entryOf = ({ code, nl, fr, lifeDomain }: Shipped): CodeListEntry => {
  return { code, labelNl: nl, labelFr: fr, lifeDomain: lifeDomain ?? null, isRetired: false };
};

const { stepKinds, studyTypes, trainingKinds, actionAreas } = lists as Record<CodeListName, Shipped[]>;

/** The lists that the service comes with (A31), before a centre made anything of them. */
export const CODE_LISTS_AS_SHIPPED: CodeLists = {
  stepKinds: stepKinds.map(entryOf),
  studyTypes: studyTypes.map(entryOf),
  trainingKinds: trainingKinds.map(entryOf),
  actionAreas: actionAreas.map(entryOf),
};

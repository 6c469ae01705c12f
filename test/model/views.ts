import type { GpmiFacts } from '../../domain/gpmi/gpmiFacts.ts';
import { idOf } from './contents.ts';
import type { Day } from './days.ts';
import { actionsOf, daysLate, daysToCome, evaluationActionsOf, firstDayToSign, firstSigned } from './rules.ts';
import { inForce, isOpenEnd, lastDayOf } from './rules.ts';
import { versionName, type CaseFile, type Evaluation, type Gpmi, type Version } from './state.ts';

const NO_END: Day = '2099-12-21';

/** How the ids of the service are called in the model. */
export type NameOf = (id: string) => string;

const byName = <Named extends { name: string }>(list: Named[]): Named[] =>
  list.sort((one, other) => one.name.localeCompare(other.name));

function factsOfVersion(gpmi: Gpmi, version: Version) {
  const { status, written, validatedOn, presentedOn, signedOn, hadEvaluation, hadNewerVersion } = version;
  const isFrozen = status !== 'inProgress';
  return {
    name: versionName(gpmi, version),
    ...{ status, validatedOn, presentedOn, signedOn, hadEvaluation, hadNewerVersion },
    beginOn: isFrozen ? written.beginOn : null,
    endOn: isFrozen ? (isOpenEnd(written) ? NO_END : lastDayOf(written)) : null,
  };
}

const factsOfEvaluation = (gpmi: Gpmi, { name, minor, status, written }: Evaluation) => ({
  ...{ name, status },
  version: versionName(gpmi, { minor }),
  heldOn: status === 'validated' ? written.heldOn : null,
  isInPerson: status === 'validated' && written.contact === 'homeVisit',
});

/** The facts of a GPMI as the model knows them. */
export const factsInModel = (gpmi: Gpmi) => ({
  ...{ major: gpmi.major, lastMinor: gpmi.lastMinor, isClosed: gpmi.isClosed },
  ...{ endedOn: gpmi.endedOn, endReason: gpmi.endReason },
  versions: gpmi.versions.map((version) => factsOfVersion(gpmi, version)),
  evaluations: byName(gpmi.evaluations.map((evaluation) => factsOfEvaluation(gpmi, evaluation))),
  deadlines: daysToCome(gpmi),
});

/** The same, of the facts that the service has. */
export const factsInService = (facts: GpmiFacts, nameOf: NameOf): ReturnType<typeof factsInModel> => ({
  ...{ major: facts.major, lastMinor: facts.lastMinor, isClosed: facts.isClosed },
  endedOn: facts.endedOn,
  endReason: facts.endReason as Gpmi['endReason'],
  versions: Object.values(facts.versions)
    .sort((one, other) => one.minor - other.minor)
    .map(({ versionId, minor: _inName, ...version }) => ({ name: nameOf(versionId), ...version })),
  evaluations: byName(
    Object.values(facts.evaluations).map(({ evaluationId, versionId, ...evaluation }) => ({
      ...evaluation,
      name: nameOf(evaluationId),
      version: nameOf(versionId),
    })),
  ),
  deadlines: facts.deadlines.map(({ kind, dueOn, remindOn }) => ({ kind, dueOn, remindOn })),
});

const rowOfEvaluation = (gpmi: Gpmi, evaluation: Evaluation) => {
  const { name, status, revision, written } = evaluation;
  const { heldOn, contact, hasResult } = written;
  const result = hasResult ? 'reached' : null;
  return {
    ...{ name, status, revision, heldOn, contact, result },
    availableActions: evaluationActionsOf(gpmi, evaluation),
  };
};

function rowOf(file: CaseFile, gpmi: Gpmi, version: Version, today: Day) {
  const { status, revision, written, validatedOn, presentedOn, signedOn } = version;
  const own = gpmi.evaluations.filter(({ minor }) => minor === version.minor);
  const isFirst = signedOn !== null && firstSigned(gpmi) === version;
  return {
    number: versionName(gpmi, version),
    ...{ status, revision, validatedOn, presentedOn, signedOn, beginOn: written.beginOn },
    managerId: written.manager === null ? null : idOf(written.manager),
    ...{ endOn: lastDayOf(written), isOpenEnd: isOpenEnd(written) },
    firstDayToSign: presentedOn === null ? null : firstDayToSign(presentedOn),
    daysLate: isFirst ? daysLate(file, gpmi, signedOn) : 0,
    isInForce: inForce(file, today)?.version === version,
    ...{ endedOn: gpmi.endedOn, endReason: gpmi.endReason },
    availableActions: actionsOf(file, gpmi, version, today),
    evaluations: byName(own.map((evaluation) => rowOfEvaluation(gpmi, evaluation))),
  };
}
type Row = ReturnType<typeof rowOf>;

/** The rows of the overview, in the order of their numbers (R065–R076, A24). */
export const overviewInModel = (file: CaseFile, today: Day): Row[] =>
  file.gpmis.flatMap((gpmi) => gpmi.versions.map((version) => rowOf(file, gpmi, version, today)));

type Answered = Omit<Row, 'evaluations'> & { evaluations: (Row['evaluations'][number] & { evaluationId: string })[] };

/** The same, as the service answered it: what the model says nothing of is left out. */
export const overviewInService = (body: unknown, nameOf: NameOf): Row[] =>
  (body as { gpmis: Answered[] }).gpmis.map((row) => ({
    ...{ number: row.number, status: row.status, revision: row.revision, managerId: row.managerId },
    ...{ validatedOn: row.validatedOn, presentedOn: row.presentedOn, signedOn: row.signedOn },
    ...{ beginOn: row.beginOn, endOn: row.endOn, isOpenEnd: row.isOpenEnd, firstDayToSign: row.firstDayToSign },
    ...{ daysLate: row.daysLate, isInForce: row.isInForce, endedOn: row.endedOn, endReason: row.endReason },
    availableActions: [...row.availableActions].sort(),
    evaluations: byName(
      row.evaluations.map(({ evaluationId, status, revision, heldOn, contact, result, availableActions }) => ({
        name: nameOf(evaluationId),
        ...{ status, revision, heldOn, contact, result },
        availableActions: [...availableActions].sort(),
      })),
    ),
  }));

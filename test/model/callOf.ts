import { randomUUID } from 'node:crypto';
import type { Command, EvaluationCommand, FileCommand, GpmiCommand, VersionCommand } from './command.ts';
import { contentOf, evaluationContentOf, idOf, ORGANISATION_ID } from './contents.ts';

type Method = 'get' | 'post' | 'put' | 'delete';
/** One call of the API, without its key. */
export type Call = { method: Method; path: string; body?: object };

/** The ids that the service gave to the things of the model. */
export type Ids = {
  caseFile: string;
  aidRequests: Record<'granted' | 'gpmiOnly' | 'refused', string>;
  /** By name of the model: `1` a GPMI, `1.0` a version, `1#2` an evaluation. */
  named: Map<string, string>;
};

const REASON = 'De reden staat in het verslag van het gesprek.';
const reasonIf = (hasReason: boolean): object => (hasReason ? { reason: REASON } : {});
const confirmIf = (confirm: boolean): object => (confirm ? { confirm } : {});

/** What is about things that were never there too has an address. */
const idNamed = ({ named }: Ids, name: string): string => named.get(name) ?? randomUUID();

type OfVersion = Exclude<VersionCommand, { does: 'makePaper' }>;

const OF_VERSION: { [Does in OfVersion['does']]: (path: string, command: Extract<OfVersion, { does: Does }>) => Call } =
  {
    consult: (path) => ({ method: 'get', path }),
    save: (path, { written }) => ({ method: 'put', path, body: contentOf(written) }),
    validate: (path) => ({ method: 'post', path: `${path}/validation` }),
    cancelValidation: (path, { confirm }) => ({
      method: 'delete',
      path: `${path}/validation`,
      body: confirmIf(confirm),
    }),
    deleteDraft: (path, { confirm }) => ({ method: 'delete', path, body: confirmIf(confirm) }),
    present: (path, { on, language, hasReason }) => {
      const body = { presentedOn: on, language, ...reasonIf(hasReason) };
      return { method: 'post', path: `${path}/presentation`, body };
    },
    markSigned: (path, { on, agreedOn, hasReason, confirm }) => {
      const agreements = agreedOn === null ? [] : [{ personId: ORGANISATION_ID, agreedOn }];
      const body = { signedOn: on, agreements, ...reasonIf(hasReason), ...confirmIf(confirm) };
      return { method: 'post', path: `${path}/signature`, body };
    },
    markUnsigned: (path, { hasReason, confirm }) => {
      return { method: 'delete', path: `${path}/signature`, body: { ...reasonIf(hasReason), ...confirmIf(confirm) } };
    },
    startNewVersion: (path, { confirm }) => ({ method: 'post', path: `${path}/versions`, body: confirmIf(confirm) }),
    addEvaluation: (path, { written }) => {
      return { method: 'post', path: `${path}/evaluations`, body: evaluationContentOf(written) };
    },
  };

function ofVersion(path: string, command: OfVersion): Call {
  // The command's own kind picks its call, so the two fit together.
  const call = OF_VERSION[command.does] as (path: string, command: OfVersion) => Call;
  return call(path, command);
}

function ofEvaluation(path: string, command: EvaluationCommand): Call {
  switch (command.does) {
    case 'consultEvaluation':
      return { method: 'get', path };
    case 'saveEvaluation':
      return { method: 'put', path, body: evaluationContentOf(command.written) };
    case 'validateEvaluation':
      return { method: 'post', path: `${path}/validation`, body: confirmIf(command.confirm) };
    case 'deleteEvaluation':
      return { method: 'delete', path, body: confirmIf(command.confirm) };
  }
}

function ofGpmi(path: string, command: GpmiCommand): Call {
  if (command.does === 'reassign') {
    const responsibleId = command.to === 'stranger' ? randomUUID() : idOf(command.to);
    return { method: 'put', path: `${path}/responsible`, body: { responsibleId } };
  }
  const { on: endedOn, why: endReason, hasReason, confirm } = command;
  return {
    method: 'post',
    path: `${path}/end`,
    body: { endedOn, endReason, ...reasonIf(hasReason), ...confirmIf(confirm) },
  };
}

const ofFile = ({ aidRequests, caseFile }: Ids, command: FileCommand): Call =>
  command.does === 'create'
    ? { method: 'post', path: `/aid-requests/${aidRequests[command.from]}/gpmis` }
    : { method: 'get', path: `/case-files/${caseFile}/gpmis` };

/** The call of the API that asks for what a command says. */
export function callOf(ids: Ids, command: Exclude<Command, { does: 'makePaper' }>): Call {
  if ('version' in command) return ofVersion(`/gpmi-versions/${idNamed(ids, command.version)}`, command);
  if ('evaluation' in command) return ofEvaluation(`/evaluations/${idNamed(ids, command.evaluation)}`, command);
  return 'gpmi' in command ? ofGpmi(`/gpmis/${idNamed(ids, command.gpmi)}`, command) : ofFile(ids, command);
}

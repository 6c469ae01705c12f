import type { createGetEvaluationDocument } from '../../usecases/evaluation/getEvaluationDocument.ts';
import type { createGetContract } from '../../usecases/gpmi/getContract.ts';
import type { createGetWorkflow } from '../../usecases/gpmi/getWorkflow.ts';
import type { SendCommand } from '../../usecases/gpmi/sendCommand.ts';
import type { Route } from '../http/defineRoute.ts';
import { addEvaluationRoute } from './addEvaluation.route.ts';
import { cancelValidationRoute } from './cancelValidation.route.ts';
import { changePersonRoute } from './changePerson.route.ts';
import { createGpmiRoute } from './createGpmi.route.ts';
import { deleteDraftRoute } from './deleteDraft.route.ts';
import { deleteEvaluationRoute } from './deleteEvaluation.route.ts';
import { endGpmiRoute } from './endGpmi.route.ts';
import { getAidRequestRoute } from './getAidRequest.route.ts';
import { getCaseFileRoute } from './getCaseFile.route.ts';
import { getCentreRoute } from './getCentre.route.ts';
import { getCodeListRoute } from './getCodeList.route.ts';
import { getContractRoute } from './getContract.route.ts';
import { getDeadlinesRoute } from './getDeadlines.route.ts';
import { getEvaluationRoute } from './getEvaluation.route.ts';
import { getEvaluationDocumentRoute } from './getEvaluationDocument.route.ts';
import { getGpmiRoute } from './getGpmi.route.ts';
import { getMeRoute } from './getMe.route.ts';
import { getTimelineRoute } from './getTimeline.route.ts';
import { getVersionRoute } from './getVersion.route.ts';
import { getWorkflowRoute } from './getWorkflow.route.ts';
import { getWorklistRoute } from './getWorklist.route.ts';
import { listCaseworkersRoute } from './listCaseworkers.route.ts';
import { listGpmisRoute } from './listGpmis.route.ts';
import { markSignedRoute } from './markSigned.route.ts';
import { markUnsignedRoute } from './markUnsigned.route.ts';
import { openAidRequestRoute } from './openAidRequest.route.ts';
import { openCaseFileRoute } from './openCaseFile.route.ts';
import { presentRoute } from './present.route.ts';
import { putDecisionRoute } from './putDecision.route.ts';
import { reassignRoute } from './reassign.route.ts';
import { saveDraftRoute } from './saveDraft.route.ts';
import { saveEvaluationRoute } from './saveEvaluation.route.ts';
import { searchCaseFilesRoute } from './searchCaseFiles.route.ts';
import { startNewVersionRoute } from './startNewVersion.route.ts';
import { validateRoute } from './validate.route.ts';
import { validateEvaluationRoute } from './validateEvaluation.route.ts';

export type RouteDependencies = {
  send: SendCommand;
  getContract: ReturnType<typeof createGetContract>;
  getEvaluationDocument: ReturnType<typeof createGetEvaluationDocument>;
  getWorkflow: ReturnType<typeof createGetWorkflow>;
};

/** Every route of the API, in the order in which a caseworker comes past them. */
export const createRoutes = ({ send, getContract, getEvaluationDocument, getWorkflow }: RouteDependencies): Route[] => [
  getMeRoute(),
  getCentreRoute(),
  listCaseworkersRoute(),
  getCodeListRoute(),
  getWorklistRoute(),
  openCaseFileRoute(),
  searchCaseFilesRoute(),
  getCaseFileRoute(),
  changePersonRoute(),
  openAidRequestRoute(),
  getAidRequestRoute(),
  putDecisionRoute(),
  createGpmiRoute(),
  listGpmisRoute(),
  getGpmiRoute(),
  getVersionRoute(),
  saveDraftRoute(),
  validateRoute(send),
  cancelValidationRoute(send),
  deleteDraftRoute(send),
  getContractRoute(getContract),
  presentRoute(send),
  markSignedRoute(send),
  markUnsignedRoute(send),
  startNewVersionRoute(send),
  addEvaluationRoute(send),
  getEvaluationRoute(),
  saveEvaluationRoute(),
  validateEvaluationRoute(send),
  deleteEvaluationRoute(send),
  getEvaluationDocumentRoute(getEvaluationDocument),
  endGpmiRoute(send),
  reassignRoute(),
  getTimelineRoute(),
  getDeadlinesRoute(),
  getWorkflowRoute(getWorkflow),
];

import type { createLookUpPerson } from '../../usecases/caseFiles/lookUpPerson.ts';
import type { createGetLogo } from '../../usecases/centre/getLogo.ts';
import type { createGetEvaluationDocument } from '../../usecases/evaluation/getEvaluationDocument.ts';
import type { createGetContract } from '../../usecases/gpmi/getContract.ts';
import type { createGetWorkflow } from '../../usecases/gpmi/getWorkflow.ts';
import type { createImportPeriods } from '../../usecases/incomePeriods/importPeriods.ts';
import type { SendCommand } from '../../usecases/gpmi/sendCommand.ts';
import type { Route } from '../http/defineRoute.ts';
import { addEvaluationRoute } from './addEvaluation.route.ts';
import { answerFeedbackRoute } from './answerFeedback.route.ts';
import { askForFeedbackRoute } from './askForFeedback.route.ts';
import { addCaseworkerRoute } from './addCaseworker.route.ts';
import { addCodeListEntryRoute } from './addCodeListEntry.route.ts';
import { addIncomePeriodRoute } from './addIncomePeriod.route.ts';
import { addSampleActionRoute } from './addSampleAction.route.ts';
import { addTeamRoute } from './addTeam.route.ts';
import { cancelValidationRoute } from './cancelValidation.route.ts';
import { changeCaseworkerRoute } from './changeCaseworker.route.ts';
import { changeCentreRoute } from './changeCentre.route.ts';
import { changeCodeListEntryRoute } from './changeCodeListEntry.route.ts';
import { changeIncomePeriodRoute } from './changeIncomePeriod.route.ts';
import { changePersonRoute } from './changePerson.route.ts';
import { changeResponsibleRoute } from './changeResponsible.route.ts';
import { changeSampleActionRoute } from './changeSampleAction.route.ts';
import { changeTeamRoute } from './changeTeam.route.ts';
import { createGpmiRoute } from './createGpmi.route.ts';
import { deleteDraftRoute } from './deleteDraft.route.ts';
import { deleteEvaluationRoute } from './deleteEvaluation.route.ts';
import { endGpmiRoute } from './endGpmi.route.ts';
import { getAidRequestRoute } from './getAidRequest.route.ts';
import { getCaseFileRoute } from './getCaseFile.route.ts';
import { getCaseworkerRoute } from './getCaseworker.route.ts';
import { getCentreRoute } from './getCentre.route.ts';
import { getCodeListRoute } from './getCodeList.route.ts';
import { getContractRoute } from './getContract.route.ts';
import { getDeadlinesRoute } from './getDeadlines.route.ts';
import { getEvaluationRoute } from './getEvaluation.route.ts';
import { getEvaluationDocumentRoute } from './getEvaluationDocument.route.ts';
import { getGpmiRoute } from './getGpmi.route.ts';
import { getLogoRoute } from './getLogo.route.ts';
import { getMeRoute } from './getMe.route.ts';
import { getTeamRoute } from './getTeam.route.ts';
import { getTimelineRoute } from './getTimeline.route.ts';
import { getVersionRoute } from './getVersion.route.ts';
import { getWorkflowRoute } from './getWorkflow.route.ts';
import { getWorklistRoute } from './getWorklist.route.ts';
import { importIncomePeriodsRoute } from './importIncomePeriods.route.ts';
import { listCaseworkersRoute } from './listCaseworkers.route.ts';
import { listFeedbackRequestsRoute } from './listFeedbackRequests.route.ts';
import { listGpmisRoute } from './listGpmis.route.ts';
import { listIncomePeriodsRoute } from './listIncomePeriods.route.ts';
import { listSampleActionsRoute } from './listSampleActions.route.ts';
import { listTeamsRoute } from './listTeams.route.ts';
import { lookUpPersonRoute } from './lookUpPerson.route.ts';
import { markSignedRoute } from './markSigned.route.ts';
import { markUnsignedRoute } from './markUnsigned.route.ts';
import { openAidRequestRoute } from './openAidRequest.route.ts';
import { openCaseFileRoute } from './openCaseFile.route.ts';
import { presentRoute } from './present.route.ts';
import { putDecisionRoute } from './putDecision.route.ts';
import { reassignRoute } from './reassign.route.ts';
import { putLogoRoute } from './putLogo.route.ts';
import { recordDepartureRoute } from './recordDeparture.route.ts';
import { removeCodeListEntryRoute } from './removeCodeListEntry.route.ts';
import { removeIncomePeriodRoute } from './removeIncomePeriod.route.ts';
import { removeLogoRoute } from './removeLogo.route.ts';
import { removeTeamRoute } from './removeTeam.route.ts';
import { saveDraftRoute } from './saveDraft.route.ts';
import { saveEvaluationRoute } from './saveEvaluation.route.ts';
import { searchCaseFilesRoute } from './searchCaseFiles.route.ts';
import { startNewVersionRoute } from './startNewVersion.route.ts';
import { takeOverFeedbackRoute } from './takeOverFeedback.route.ts';
import { takeBackDepartureRoute } from './takeBackDeparture.route.ts';
import { validateRoute } from './validate.route.ts';
import { validateEvaluationRoute } from './validateEvaluation.route.ts';

export type RouteDependencies = {
  send: SendCommand;
  getLogo: ReturnType<typeof createGetLogo>;
  lookUpPerson: ReturnType<typeof createLookUpPerson>;
  importPeriods: ReturnType<typeof createImportPeriods>;
  getContract: ReturnType<typeof createGetContract>;
  getEvaluationDocument: ReturnType<typeof createGetEvaluationDocument>;
  getWorkflow: ReturnType<typeof createGetWorkflow>;
};

/** The centre and who works there: its sheet, its lists, and what each has to do. */
const centreRoutes = ({ getLogo }: RouteDependencies): Route[] => [
  getMeRoute(),
  getCentreRoute(),
  changeCentreRoute(),
  getLogoRoute(getLogo),
  putLogoRoute(),
  removeLogoRoute(),
  listCaseworkersRoute(),
  getCaseworkerRoute(),
  addCaseworkerRoute(),
  changeCaseworkerRoute(),
  recordDepartureRoute(),
  takeBackDepartureRoute(),
  listTeamsRoute(),
  getTeamRoute(),
  addTeamRoute(),
  changeTeamRoute(),
  removeTeamRoute(),
  getCodeListRoute(),
  addCodeListEntryRoute(),
  changeCodeListEntryRoute(),
  removeCodeListEntryRoute(),
  listSampleActionsRoute(),
  addSampleActionRoute(),
  changeSampleActionRoute(),
  getWorklistRoute(),
];

/** Persons, their files and requests. */
const fileRoutes = ({ lookUpPerson, importPeriods }: RouteDependencies): Route[] => [
  lookUpPersonRoute(lookUpPerson),
  openCaseFileRoute(),
  searchCaseFilesRoute(),
  getCaseFileRoute(),
  changePersonRoute(),
  changeResponsibleRoute(),
  listIncomePeriodsRoute(),
  addIncomePeriodRoute(),
  changeIncomePeriodRoute(),
  removeIncomePeriodRoute(),
  importIncomePeriodsRoute(importPeriods),
  openAidRequestRoute(),
  getAidRequestRoute(),
  putDecisionRoute(),
];

/** GPMIs with their versions, from the request to the end. */
const gpmiRoutes = ({ send, getContract, getWorkflow }: RouteDependencies): Route[] => [
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
  endGpmiRoute(send),
  reassignRoute(),
  getTimelineRoute(),
  getDeadlinesRoute(),
  getWorkflowRoute(getWorkflow),
];

const evaluationRoutes = ({ send, getEvaluationDocument }: RouteDependencies): Route[] => [
  addEvaluationRoute(send),
  getEvaluationRoute(),
  saveEvaluationRoute(),
  askForFeedbackRoute(),
  listFeedbackRequestsRoute(),
  answerFeedbackRoute(),
  takeOverFeedbackRoute(),
  validateEvaluationRoute(send),
  deleteEvaluationRoute(send),
  getEvaluationDocumentRoute(getEvaluationDocument),
];

/** Every route of the API, in the order in which a caseworker comes past them. */
export const createRoutes = (dependencies: RouteDependencies): Route[] => [
  ...centreRoutes(dependencies),
  ...fileRoutes(dependencies),
  ...gpmiRoutes(dependencies),
  ...evaluationRoutes(dependencies),
];

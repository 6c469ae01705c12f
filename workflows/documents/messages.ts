import type { Language } from '../../domain/language.ts';

export const RENDER_DOCUMENT_WORKFLOW = 'renderDocumentWorkflow';

/** One paper of one validated revision in one language: the contract of a version, or the document of an evaluation of it. */
export type RenderRequest = {
  ocmwId: string;
  versionId: string;
  /** Of the evaluation when there is one, else of the version. */
  revision: number;
  language: Language;
  evaluationId?: string;
};

/** The same paper has the same id, so that it is made once however often it is asked for at the same time. */
export const renderWorkflowId = ({ versionId, evaluationId, revision, language }: RenderRequest): string =>
  `document/${evaluationId ?? versionId}/${String(revision)}/${language}`;

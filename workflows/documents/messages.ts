import type { Language } from '../../domain/language.ts';

export const RENDER_DOCUMENT_WORKFLOW = 'renderDocumentWorkflow';

/** One paper of one validated revision in one language. */
export type RenderRequest = { ocmwId: string; versionId: string; revision: number; language: Language };

/** The same paper has the same id, so that it is made once however often it is asked for at the same time. */
export const renderWorkflowId = ({ versionId, revision, language }: RenderRequest): string =>
  `document/${versionId}/${String(revision)}/${language}`;

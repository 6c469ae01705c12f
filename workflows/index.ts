export { renderDocumentWorkflow } from './documents/renderDocumentWorkflow.ts';
export { gpmiWorkflow } from './gpmi/gpmiWorkflow.ts';

import type { ApiResponse } from './apiResponse.ts';
import type { FileReply, Reply, Route } from './defineRoute.ts';

export const API_BASE = '/api/v1';

function sendFile(response: ApiResponse, { bytes, contentType, fileName, etag }: FileReply): void {
  response
    .status(200)
    .attachment(fileName)
    .set({ 'Content-Type': contentType, ETag: `"${etag}"` })
    .end(bytes);
}

/** Sends what a route answered. Written out with `end`: no automatic tag or "not modified", which know no revision. */
export function sendReply(route: Pick<Route, 'success'>, response: ApiResponse, reply: Reply): void {
  if (reply.kind === 'file') return void sendFile(response, reply.file);
  response.status(route.success);
  if (reply.etag !== null) response.set('ETag', `"${reply.etag}"`);
  if (reply.location !== null) response.set('Location', `${API_BASE}${reply.location}`);
  if (route.success === 204) return void response.end();
  response.type('application/json').end(JSON.stringify(reply.value));
}

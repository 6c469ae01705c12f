import type { Response } from 'express';

/** What is known of a request while it is answered, for the log and the figures: never who asked, or for what. */
export type RequestScope = {
  requestId: string;
  /** null until a route was found. */
  routeId: string | null;
};

export type ApiResponse = Response<unknown, RequestScope>;

/** The outcome of a decision: a value, or a refusal that says why not. A refusal is an answer, never an exception. */
export type Result<Value, Refused> = { ok: true; value: Value } | { ok: false; refusal: Refused };

export const accepted = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const refused = <Refused>(refusal: Refused): { ok: false; refusal: Refused } => ({ ok: false, refusal });

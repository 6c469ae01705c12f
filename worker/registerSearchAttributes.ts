import { isGrpcServiceError, type Connection } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '../workflows/gpmi/searchAttributeKeys.ts';

type Wanted = { name: string; type: keyof typeof TYPES };
/** `isOfOtherType`: the name is there, and what we would set does not fit. */
type Missing = Wanted & { isOfOtherType: boolean };

/** The types of search attributes that are used here: the engine's numbers for them, and the words of its tools. */
const TYPES = { KEYWORD: { number: 2, word: 'Keyword' }, DATETIME: { number: 6, word: 'Datetime' } } as const;

const INVALID_ARGUMENT = 3;
const ALREADY_EXISTS = 6;
const PERMISSION_DENIED = 7;
const FAILED_PRECONDITION = 9;
const UNIMPLEMENTED = 12;
/** gRPC's numbers for a no that the same question will get again; any other failure passes. */
const REFUSALS = [INVALID_ARGUMENT, PERMISSION_DENIED, FAILED_PRECONDITION, UNIMPLEMENTED];

const codeOf = (error: unknown): number | undefined => (isGrpcServiceError(error) ? error.code : undefined);
const isRefusal = (error: unknown): boolean => REFUSALS.includes(codeOf(error) ?? 0);

const WANTED: readonly Wanted[] = Object.values(SEARCH_ATTRIBUTES);

const inWords = ({ name, type, isOfOtherType }: Missing): string =>
  `${name} as ${TYPES[type].word}${isOfOtherType ? ' (it is there as another type: rename that one first)' : ''}`;

const toAdd = (namespace: string, { name, type }: Missing): string =>
  `temporal operator search-attribute create --namespace ${namespace} --name ${name} --type ${TYPES[type].word}`;

/** A namespace without search attributes that the workflows set: nothing would go on in it, so no worker starts. */
export class SearchAttributesMissing extends Error {
  override readonly name = 'SearchAttributesMissing';

  constructor(namespace: string, missing: readonly Missing[], cause: unknown) {
    const commands = missing.map((one) => toAdd(namespace, one)).join(' && ');
    super(
      `Temporal's namespace "${namespace}" has no search attribute ${missing.map(inWords).join(', ')}, and none can be ` +
        `added from here: have an operator of the namespace run "${commands}", and start the worker again.`,
      { cause },
    );
  }
}

/** The value of a call, or undefined when the engine refuses it; a failure that passes is thrown on. */
async function unlessRefused<Value>(call: Promise<Value>): Promise<Value | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** Those that are not there as we need them, for a role that may list them; undefined for another one. */
async function missingInList(connection: Connection, namespace: string): Promise<Missing[] | undefined> {
  const listed = await unlessRefused(connection.operatorService.listSearchAttributes({ namespace }));
  if (listed === undefined) return undefined;
  const typeOf = (name: string): number | undefined => listed.customAttributes[name];
  return WANTED.filter(({ name, type }) => typeOf(name) !== TYPES[type].number).map((wanted) => ({
    ...wanted,
    isOfOtherType: typeOf(wanted.name) !== undefined,
  }));
}

/** The same for a role that may only look for workflows: a search by a name that is not there is refused. */
async function missingInSearch(connection: Connection, namespace: string): Promise<Missing[]> {
  const missing: Missing[] = [];
  for (const wanted of WANTED) {
    const query = `${wanted.name} IS NULL`;
    const found = await unlessRefused(connection.workflowService.countWorkflowExecutions({ namespace, query }));
    if (found === undefined) missing.push({ ...wanted, isOfOtherType: false });
  }
  return missing;
}

const missingIn = async (connection: Connection, namespace: string): Promise<Missing[]> =>
  (await missingInList(connection, namespace)) ?? (await missingInSearch(connection, namespace));

/** Adds one; answers why not. One that another worker has just added is fine. */
async function add(connection: Connection, namespace: string, { name, type }: Wanted): Promise<unknown> {
  try {
    const searchAttributes = { [name]: TYPES[type].number };
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
    return undefined;
  } catch (error) {
    if (codeOf(error) === ALREADY_EXISTS) return undefined;
    if (isRefusal(error)) return error;
    throw error;
  }
}

/**
 * Makes the search attributes known to a namespace. Those that are there are left as they are, so a role that may not
 * add any is enough where an operator has done so. Throws `SearchAttributesMissing` when some are missing for good.
 */
export async function registerSearchAttributes(connection: Connection, namespace = 'default'): Promise<void> {
  const refused: Missing[] = [];
  let cause: unknown;
  for (const missing of await missingIn(connection, namespace)) {
    // The engine says yes to a name that is there as another type, and leaves it as it is.
    const refusal = missing.isOfOtherType ? undefined : await add(connection, namespace, missing);
    if (missing.isOfOtherType || refusal !== undefined) refused.push(missing);
    cause ??= refusal;
  }
  if (refused.length > 0) throw new SearchAttributesMissing(namespace, refused, cause);
}

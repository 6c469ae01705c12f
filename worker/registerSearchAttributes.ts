import type { Connection } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '../workflows/gpmi/searchAttributeKeys.ts';

/** The engine's numbers for the types of search attributes that are used here. */
const TYPE_NUMBER = { KEYWORD: 2, DATETIME: 6 } as const;

const ALREADY_EXISTS = 6;

/** Makes the search attributes known to a namespace; those that are known already are left as they are. */
export async function registerSearchAttributes(connection: Connection, namespace = 'default'): Promise<void> {
  for (const { name, type } of Object.values(SEARCH_ATTRIBUTES)) {
    try {
      const searchAttributes = { [name]: TYPE_NUMBER[type] };
      await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === ALREADY_EXISTS)) throw error;
    }
  }
}

// Makes the namespace know the search attributes that stories set: without them Temporal refuses to start one.
import type { NativeConnection } from '@temporalio/worker';
import { ATTRIBUTES } from '../../workflows/attributes';

/** Temporal's IndexedValueType (temporal/api/enums/v1/common.proto). */
const INDEXED = { KEYWORD: 2, BOOL: 5 } as const;

interface Namespace {
  namespace: string;
  log: { warn(details: object, message: string): void };
}

/** A server that does not let programs add them, such as Temporal Cloud, has them added by its operators. */
export async function addAttributes(connection: NativeConnection, { namespace, log }: Namespace): Promise<void> {
  const { operatorService } = connection;
  try {
    const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
    const missing = Object.values(ATTRIBUTES).filter(({ name }) => !(name in customAttributes));
    if (missing.length === 0) return;
    const searchAttributes = Object.fromEntries(missing.map(({ name, type }) => [name, INDEXED[type]]));
    await operatorService.addSearchAttributes({ namespace, searchAttributes });
  } catch (error) {
    const names = Object.values(ATTRIBUTES).map(({ name, type }) => `${name} (${type})`);
    log.warn(
      { reason: (error as Error).name, names },
      'could not add the search attributes; an operator must add them',
    );
  }
}

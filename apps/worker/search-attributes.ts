// Makes the namespace know the search attributes that stories set: without them Temporal refuses to start one.
import type { NativeConnection } from '@temporalio/worker';
import { ATTRIBUTES } from '../../workflows/attributes';

/** Temporal's IndexedValueType (temporal/api/enums/v1/common.proto). */
const INDEXED = { KEYWORD: 2, BOOL: 5 } as const;
/** The gRPC status of one that is there. */
const ALREADY_EXISTS = 6;

interface Namespace {
  namespace: string;
  log: { warn(details: object, message: string): void };
}

/** A server that does not let programs add them, such as Temporal Cloud, has them added by its operators. */
export async function addAttributes(
  { operatorService }: Pick<NativeConnection, 'operatorService'>,
  { namespace, log }: Namespace,
): Promise<void> {
  for (const { name, type } of Object.values(ATTRIBUTES)) {
    try {
      await operatorService.addSearchAttributes({ namespace, searchAttributes: { [name]: INDEXED[type] } });
    } catch (error) {
      if ((error as { code?: number }).code === ALREADY_EXISTS) continue;
      log.warn(
        { name, type, reason: (error as Error).name },
        'could not add a search attribute; an operator must add it',
      );
    }
  }
}

// How often and how long the workflows try: explicit, because a workflow outlives every outage.
import type { LocalActivityOptions, RetryPolicy } from '@temporalio/common';

export const BACK_OFF = {
  initialInterval: '1 second',
  backoffCoefficient: 2,
  maximumInterval: '1 minute',
} as const satisfies RetryPolicy;

/**
 * A pull touches only our own database, so it is a local activity and costs no round trip. It is tried until it works,
 * and while it does not, the reconciler raises the alarm.
 */
export const PULL = {
  startToCloseTimeout: '30 seconds',
  localRetryThreshold: '1 minute',
  retry: BACK_OFF,
} as const satisfies LocalActivityOptions;

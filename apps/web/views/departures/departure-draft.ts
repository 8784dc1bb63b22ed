// What is filled in before a departure is announced, and which part of it is sent.
import type { Schemas } from '../../api/client';
import type { DepartureKind } from '../../api/words';

export interface DepartureDraft {
  representativeId: string;
  lastWorkingDay: string;
  kind: DepartureKind;
  reason: string;
  defaultOwnerId: string;
}

export const EMPTY: DepartureDraft = {
  representativeId: '',
  lastWorkingDay: '',
  kind: 'planned',
  reason: '',
  defaultOwnerId: '',
};

export const isComplete = ({ representativeId, lastWorkingDay }: DepartureDraft): boolean =>
  representativeId !== '' && /^\d{4}-\d{2}-\d{2}$/.test(lastWorkingDay);

export const bodyOf = ({
  representativeId,
  lastWorkingDay,
  kind,
  reason,
  defaultOwnerId,
}: DepartureDraft): Schemas['AnnounceBody'] => ({
  representativeId,
  lastWorkingDay,
  kind,
  ...(reason.trim() ? { reason } : {}),
  ...(defaultOwnerId ? { defaultOwnerId } : {}),
});

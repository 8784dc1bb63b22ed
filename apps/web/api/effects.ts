// The query of what could not be delivered; it changes with the handovers.
import { answered, api, type Schemas } from './client';
import { paged } from './paged';
import type { EffectStatus } from './words';

export const effectsQuery = (search: { status?: string }) =>
  paged(['handover', 'effects', search], 100, (page, signal): Promise<Schemas['PageOfEffectItem']> => {
    const query = { ...(search.status ? { status: search.status as EffectStatus } : {}), ...page };
    return answered(api.GET('/v1/effects', { params: { query }, signal }));
  });

// The departures and handovers that a file can cover, as options of a list.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client';

interface Choice {
  value: string;
  label: string;
}

export const departureChoices = queryOptions({
  queryKey: ['departure', 'choices'],
  queryFn: async ({ signal }): Promise<Choice[]> => {
    const { items } = await answered(api.GET('/v1/departures', { params: { query: { limit: 200 } }, signal }));
    return items.map(({ id, representativeName, lastWorkingDay }) => ({
      value: id,
      label: `${representativeName ?? id} · ${lastWorkingDay}`,
    }));
  },
});

/** The options that match the text; the selected one stays among them. */
export const handoverChoices = (sought: string, chosen: string | undefined) =>
  queryOptions({
    queryKey: ['handover', 'choices', sought, chosen],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Choice[]> => {
      const query = { limit: 50, ...(sought ? { q: sought } : {}) };
      const { items } = await answered(api.GET('/v1/handovers', { params: { query }, signal }));
      const choices = items.map(({ id, clientName, outgoingName }) => ({
        value: id,
        label: `${clientName ?? id} · ${outgoingName ?? ''}`,
      }));
      if (!chosen || choices.some(({ value }) => value === chosen)) return choices;
      const path = { id: chosen };
      const { client, outgoingName } = await answered(api.GET('/v1/handovers/{id}', { params: { path }, signal }));
      return [{ value: chosen, label: `${client.name} · ${outgoingName ?? ''}` }, ...choices];
    },
  });

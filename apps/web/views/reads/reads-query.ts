// Who has read a client's data, newest first, page by page.
import { answered, api } from '../../api/client';
import { paged } from '../../api/paged';
import type { Language } from '../../languages/language';

export const readsQuery = (clientId: string, language: Language) =>
  paged(['reads', clientId, language], 25, (page, signal) => {
    const query = { lang: language, ...page };
    const params = { path: { id: clientId }, query, header: { 'accept-language': language } };
    return answered(api.GET('/v1/clients/{id}/reads', { params, signal }));
  });

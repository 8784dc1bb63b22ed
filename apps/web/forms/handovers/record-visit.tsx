// What was said at the visit, recorded on the spot.
import { formOf } from '../form';
import { firstVisit, VisitFields, visitIsReady, visitToSend, type VisitBody } from './parts/visit-fields';

export const form = formOf<'handovers', VisitBody>({
  initial: firstVisit,
  Fields: VisitFields,
  isReady: visitIsReady,
  toSend: visitToSend,
});

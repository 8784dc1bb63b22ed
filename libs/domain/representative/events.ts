// Facts about a representative.
export interface RepresentativeDetails {
  name: string;
  email?: string;
  title?: string;
  phone?: string;
}

export interface RepresentativeTraits {
  managerId?: string;
  /** ISO 639-1. */
  languages?: string[];
  /** How many clients this person can look after. */
  capacity?: number;
}

export type RepresentativeEvent =
  | {
      type: 'RepresentativeAdded';
      data: { externalId?: string; details: RepresentativeDetails; traits: RepresentativeTraits };
    }
  | {
      type: 'RepresentativeCorrected';
      data: {
        details: Partial<Record<keyof RepresentativeDetails, string | null>>;
        traits: { [K in keyof RepresentativeTraits]?: RepresentativeTraits[K] | null };
        reason?: string;
      };
    }
  | { type: 'RepresentativeLeaving'; data: { departureId: string; lastWorkingDay: string } }
  | { type: 'RepresentativeStays'; data: { departureId: string } }
  | { type: 'RepresentativeLeft'; data: { departureId: string } }
  /** Takes no new clients: for as long as human resources wants (`lasting`), or on the way to being deactivated. */
  | { type: 'RepresentativeClosing'; data: { reason: string; lasting?: true } }
  /** Could not be deactivated. `because` is not in older logs: clients were still owned. */
  | { type: 'RepresentativeReopened'; data: { reason: string; because?: 'owns-clients' | 'leads-handovers' } }
  /** Human resources opened it to new clients again. */
  | { type: 'RepresentativeOpened'; data: { reason: string } }
  | { type: 'RepresentativeDeactivated'; data: { reason: string } }
  /** Came back after having left, or was deactivated wrongly. */
  | { type: 'RepresentativeReturned'; data: { reason: string } }
  /** Is relied on in handovers of this departure. It changes nothing, but an announcement beside it is decided again. */
  | { type: 'RepresentativeEngaged'; data: { as: 'candidate' | 'lead'; departureId: string } };

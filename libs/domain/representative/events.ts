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
  | { type: 'RepresentativeClosing'; data: { reason: string } }
  | { type: 'RepresentativeReopened'; data: { reason: string } }
  | { type: 'RepresentativeDeactivated'; data: { reason: string } };

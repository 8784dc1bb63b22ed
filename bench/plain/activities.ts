// A step of the skeleton: it tells the driver, which then sends the signal, as a person would when asked.
export interface PlainActivities {
  doStep(id: string, step: number): Promise<void>;
}

export const plainActivities = (tell: (id: string, step: number) => void): PlainActivities => ({
  doStep: async (id, step) => tell(id, step),
});

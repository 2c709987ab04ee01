import type { Hyper } from "./office-estimate.ts";

/** w² within, t² between offices and the district mean, before there are 8 offices to fit them to. */
export const startingHyper: Hyper = { within: 0.65, between: 0.12, districtMean: 0 };

// The daily quality sample in words: the classes of error as a reviewer names them.

import type { ErrorClass } from '../engine/quality.ts';

export const ERROR_CLASS: Record<ErrorClass, string> = {
  diagnosis: 'Diagnosis',
  sequence: 'Order of the diagnoses',
  level: 'Level of the visit',
  procedure: 'Procedure',
  missedCharge: 'Service not coded',
  modifier: 'Modifier',
  units: 'Units',
  pointer: 'Pointer',
  place: 'Place of service',
};

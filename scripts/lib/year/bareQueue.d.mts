// What a test sees of the bare event queue.
import type { PlainModel } from './plainModel.mjs';

export function flattened(model: PlainModel): unknown;
export function bareQueue(flat: unknown): Int32Array;

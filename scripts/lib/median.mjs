/** The middle one of some numbers, the upper of two. */
export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

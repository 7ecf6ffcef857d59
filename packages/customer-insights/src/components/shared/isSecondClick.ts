/**
 * Whether a click is the second of a double click. Where a press puts another action in the place of the first, such as
 * "Stop", that one is not meant.
 */
export const isSecondClick = ({ detail }: { readonly detail: number }): boolean => detail > 1

/** Sides of a case are called A, B, C: a letter takes nobody's part. */
export const letterOf = (place: number): string => String.fromCharCode(65 + place);

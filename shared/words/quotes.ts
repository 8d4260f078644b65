/** Words as they were printed, in real quotation marks. */
export const quoted = (words: string): string => `\u201c${words}\u201d`

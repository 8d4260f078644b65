/** Words as they were printed, in real quotation marks. */
export const quoted = (words: string): string => `\u201c${words}\u201d`

/** A name as it stands alone: `in progress` reads `In progress`. */
export const sentence = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

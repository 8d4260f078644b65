/** A string that only its own kind of record answers to: a ReleaseId is not a TagId. */
type Brand<Name extends string> = string & { readonly __id: Name }

export type ReleaseId = Brand<'release'>
export type VersionId = Brand<'version'>
export type AnnotationId = Brand<'annotation'>
export type TagId = Brand<'tag'>
export type AnalystId = Brand<'analyst'>
export type BatchId = Brand<'batch'>
export type ViewId = Brand<'view'>
export type ActId = Brand<'act'>
export type ChangeId = Brand<'change'>

/** Lower-case hexadecimal SHA-256, 64 characters. */
export type Sha256 = string & { readonly __hash: 'sha256' }

/** Makes a new random id (a UUID). Passed in, so that the core stays a function of its arguments. */
export type NewId = () => string

/** Milliseconds since 1970, passed in for the same reason. */
export type Now = () => number

/** UTC with `Z`, milliseconds: when an analyst did something. Never the date of a release. */
export type Timestamp = string

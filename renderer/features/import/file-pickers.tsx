import { useImperativeHandle, useRef, type ChangeEvent, type Ref } from 'react'

export type PickFiles = { files(): void; folder(): void }
type Props = { readonly ref: Ref<PickFiles>; readonly onPicked: (files: readonly File[]) => void }

/** React's types do not know the attribute that makes the dialog choose a folder. */
const AS_FOLDER = { webkitdirectory: '' }

/** The system's dialogs for files and for a folder. They open from inputs that nobody sees. */
export function FilePickers({ ref, onPicked }: Props) {
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  useImperativeHandle(ref, () => ({
    files: () => files.current?.click(),
    folder: () => folder.current?.click(),
  }))
  const picked = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(currentTarget.files ?? [])]
    // So that choosing the same files again is a change again.
    currentTarget.value = ''
    onPicked(chosen)
  }
  const shared = { type: 'file', multiple: true, hidden: true, onChange: picked } as const
  return (
    <>
      <input ref={files} {...shared} aria-label="Files to import" />
      <input ref={folder} {...shared} {...AS_FOLDER} aria-label="Folder to import" />
    </>
  )
}

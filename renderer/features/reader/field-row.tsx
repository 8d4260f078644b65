import { PopoverNext, PopupKind } from '@blueprintjs/core'
import { type ReactNode, useState } from 'react'
import { fieldLabel } from '../../../shared/words/fields'
import { FieldForm, type FieldFormProps } from './field-form'

type FieldValueProps = Omit<FieldFormProps, 'onDone'> & {
  readonly isUncertain: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** A field's words, which open its form by a click or Enter. Not certain: dashed, with a question mark. */
export function FieldValue({ isUncertain, className, children, ...form }: FieldValueProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <PopoverNext
      isOpen={isOpen}
      onInteraction={setOpen}
      placement="bottom-start"
      popupKind={PopupKind.DIALOG}
      arrow={false}
      animation="minimal"
      content={<FieldForm {...form} onDone={() => setOpen(false)} />}
      renderTarget={({ isOpen: isShown, ref, className: target, ...props }) => (
        <button
          {...props}
          ref={ref}
          type="button"
          aria-expanded={isShown}
          className={['reader-field-value', className, target].filter(name => name !== undefined).join(' ')}
          data-uncertain={isUncertain ? '' : undefined}
          title={`Correct ${fieldLabel(form.name).toLowerCase()}`}
        >
          <span className="reader-field-words">{children}</span>
          {isUncertain && (
            <span className="reader-doubt">
              <span aria-hidden>?</span>
              <span className="sr-only">not certain</span>
            </span>
          )}
        </button>
      )}
    />
  )
}

type FieldRowProps = { readonly label: string; readonly children: ReactNode }

export function FieldRow({ label, children }: FieldRowProps) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

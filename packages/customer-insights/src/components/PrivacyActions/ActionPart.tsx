import { type ReactNode, useId } from 'react'

interface ActionPartProps {
  title: string
  heading: 'h3' | 'h4' | 'h5'
  children: ReactNode
}

/** One of the things that can be done, under its heading. */
export function ActionPart({ title, heading, children }: ActionPartProps) {
  const id = useId()
  const Heading = heading
  return (
    <section className="ci-PrivacyActions-part" aria-labelledby={id}>
      <Heading id={id} className="ci-PrivacyActions-title">
        {title}
      </Heading>
      {children}
    </section>
  )
}

interface HintProps {
  id?: string | undefined
  tone?: 'error' | undefined
  /** Told when it changes. */
  role?: 'alert' | 'status' | undefined
  children: ReactNode
}

export function Hint({ id, tone, role, children }: HintProps) {
  return (
    <p id={id} className="ci-PrivacyActions-hint" role={role} data-tone={tone}>
      {children}
    </p>
  )
}

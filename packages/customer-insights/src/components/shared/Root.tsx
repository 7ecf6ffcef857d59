import type { CSSProperties, HTMLAttributes, Ref } from 'react'
import { useInsightsUi } from './useInsightsUi.ts'

/** What every component lets a host add to its outermost element. */
export interface RootProps {
  className?: string | undefined
  style?: CSSProperties | undefined
}

export type RootElementProps = HTMLAttributes<HTMLDivElement> & {
  /** Stable class of the component, `ci-<Component>-root`. */
  name: string
  elementRef?: Ref<HTMLDivElement>
}

/** The element that carries the `--ci-*` variables. Roots may nest: only the outermost declares them. */
export function Root({ name, className, elementRef, ...rest }: RootElementProps) {
  const { colorScheme } = useInsightsUi()
  return (
    <div
      {...rest}
      ref={elementRef}
      className={`ci-root ${name}${className ? ` ${className}` : ''}`}
      data-color-scheme={colorScheme === 'light' || colorScheme === 'dark' ? colorScheme : undefined}
    />
  )
}

import type { CSSProperties, HTMLAttributes } from 'react'
import { useInsightsUi } from './useInsightsUi.ts'

/** What every component lets a host add to its outermost element. */
export interface RootProps {
  className?: string | undefined
  style?: CSSProperties | undefined
}

export type RootElementProps = HTMLAttributes<HTMLDivElement> & {
  /** Stable class of the component, `ci-<Component>-root`. */
  name: string
}

/** The element that carries the `--ci-*` variables. Roots may nest: only the outermost declares them. */
export function Root({ name, className, ...rest }: RootElementProps) {
  const { colorScheme } = useInsightsUi()
  return (
    <div
      {...rest}
      className={`ci-root ${name}${className ? ` ${className}` : ''}`}
      data-color-scheme={colorScheme === 'light' || colorScheme === 'dark' ? colorScheme : undefined}
    />
  )
}

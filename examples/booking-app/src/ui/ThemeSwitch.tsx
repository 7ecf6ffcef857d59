import { useEffect, useState } from 'react'
import { Icon } from './Icon.tsx'

type Theme = 'light' | 'dark'

const systemTheme = (): Theme => (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')

/** Begins with the system's choice; a click overrides it for this visit. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>(systemTheme)
  const other = theme === 'dark' ? 'light' : 'dark'

  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])

  return (
    <button type="button" className="icon-button" aria-label={`Use the ${other} theme`} onClick={() => setTheme(other)}>
      <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
    </button>
  )
}

import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { Icon } from './Icon.tsx'
import './Toast.css'

const ToastContext = createContext<(text: string) => void>(() => {})

/** Says shortly that something was done. */
export const useToast = () => useContext(ToastContext)

const SHOWN_MS = 5000

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<{ text: string; id: number } | null>(null)
  const show = useCallback((text: string) => setToast(last => ({ text, id: (last?.id ?? 0) + 1 })), [])

  useEffect(() => {
    if (!toast) return
    const timer = setTimeout(() => setToast(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [toast])

  return (
    <ToastContext value={show}>
      {children}
      <div className="toast-region" role="status">
        {toast && (
          <p className="toast" key={toast.id}>
            <Icon name="check" />
            {toast.text}
          </p>
        )}
      </div>
    </ToastContext>
  )
}

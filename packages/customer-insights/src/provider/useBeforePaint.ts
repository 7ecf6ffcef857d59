import { useEffect, useLayoutEffect } from 'react'

/** A layout effect. React 18 warns of those on a server, where neither runs. */
export const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect

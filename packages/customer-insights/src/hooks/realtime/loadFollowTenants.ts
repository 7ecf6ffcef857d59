/** The channel and all it needs, fetched when the first component listens: a page that does not is spared it. */
export const loadFollowTenants = () => import('./followTenants.ts')

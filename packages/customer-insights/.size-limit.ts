// What each import may add to a host's page, minified and in gzip.
import type { Check } from 'size-limit'
import { firstLoad } from './scripts/first-load.ts'
import * as client from './src/client/index.ts'

const named = (...names: string[]) => ({ 'dist/index.js': `{ ${names.join(', ')} }` })

const checks: Check[] = [
  { name: 'SegmentBadges', limit: '3 kB', ...firstLoad(named('SegmentBadges')) },
  { name: 'GamesPlayedGrid', limit: '6 kB', ...firstLoad(named('GamesPlayedGrid')) },
  { name: 'CustomerList', limit: '45 kB', ...firstLoad(named('CustomerList')) },
  { name: 'SegmentDashboard, before the charts', limit: '30 kB', ...firstLoad(named('SegmentDashboard')) },
  { name: 'the client', limit: '3.7 kB', ...firstLoad(named('createCustomerInsightsClient')) },
  {
    name: 'the client and all hooks',
    limit: '8 kB',
    ...firstLoad({ 'dist/client/index.js': `{ ${Object.keys(client).join(', ')} }`, 'dist/hooks/index.js': '*' }),
  },
  { name: 'everything, before what is fetched on use', limit: '75 kB', ...firstLoad({ 'dist/index.js': '*' }) },
  { name: 'the stylesheet', limit: '12.2 kB', path: 'dist/styles.css', gzip: true },
]

export default checks

// @vitest-environment node
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { renderToPipeableStream, renderToReadableStream } from 'react-dom/server'
import { expect, test } from 'vitest'
import { deferred, fakeSupabase, ok } from '../../test/client/fakeSupabase.ts'
import { PLACE } from '../../test/client/renderUnderProvider.tsx'
import type { RpcResponse } from '../client/supabase.ts'
import { customerGamesQueryOptions, segmentsQueryOptions } from '../hooks/index.ts'
import { useCustomerInsights } from '../hooks/useCustomerInsights.ts'
import { CustomerInsightsProvider, useCustomerInsightsContext } from './index.ts'

function Games() {
  const context = useCustomerInsightsContext()
  const { data } = useSuspenseQuery(customerGamesQueryOptions(context, { customerId: '1' }), context.queryClient)
  return <p>{data[0]?.game_name} played</p>
}

function Segments() {
  const context = useCustomerInsightsContext()
  const { data } = useSuspenseQuery(segmentsQueryOptions(context), context.queryClient)
  return <p>{data.currency} spent</p>
}

function Insights() {
  return <p>{useCustomerInsights({ customerId: '1' }).data?.customer.name ?? 'asked by the browser'}</p>
}

/** One request of a user: the same page, keys and tenant as every other. */
function request(user: string) {
  const [games, segments] = [deferred<RpcResponse>(), deferred<RpcResponse>()]
  const fake = fakeSupabase({
    get_customer_games: [games.promise],
    get_customer_segments: [segments.promise],
    get_customer_with_insights: [ok({ customer: { name: user } })],
  })
  const page = (
    <CustomerInsightsProvider client={fake.supabase} {...PLACE}>
      <Insights />
      <Suspense fallback="loading games">
        <Games />
      </Suspense>
      <Suspense fallback="loading segments">
        <Segments />
      </Suspense>
    </CustomerInsightsProvider>
  )
  return {
    user,
    page,
    fake,
    answerGames: () => games.resolve(ok([{ game_name: `${user}’s game` }])),
    answerSegments: () => segments.resolve(ok({ currency: `${user}’s money` })),
  }
}

const streams = {
  renderToPipeableStream: async (page: React.ReactNode) => {
    const stream = new PassThrough()
    renderToPipeableStream(page).pipe(stream)
    return text(stream)
  },
  renderToReadableStream: async (page: React.ReactNode) => text(await renderToReadableStream(page)),
}

test.each(Object.entries(streams))('requests of two users at once share nothing: %s', async (_name, renderPage) => {
  const requests = ['ada', 'eve', 'ada', 'eve'].map(user => {
    const made = request(user)
    return { ...made, html: renderPage(made.page) }
  })
  const [ada, eve, again, late] = requests
  // Each waits for its own, in an order of its own.
  for (const answer of [eve?.answerGames, ada?.answerSegments, again?.answerGames, ada?.answerGames]) {
    answer?.()
    await new Promise(resolve => setImmediate(resolve))
  }
  for (const answer of [late?.answerSegments, again?.answerSegments, late?.answerGames, eve?.answerSegments]) answer?.()

  for (const { user, html, fake } of requests) {
    const other = user === 'ada' ? 'eve' : 'ada'
    const page = await html
    expect(page).toContain(`${user}’s game`)
    expect(page).toContain(`${user}’s money`)
    expect(page).toContain('asked by the browser')
    expect(page).not.toContain(other)
    expect(fake.count('get_customer_games')).toBe(1)
    expect(fake.subscribers()).toBe(0)
  }
})

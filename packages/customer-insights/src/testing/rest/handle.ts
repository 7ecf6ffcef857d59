import type { PGlite } from '@electric-sql/pglite'
import { errorResponse, RestError } from './errors.ts'
import { type Caller, isRead, type RestRequest, readCaller } from './request.ts'
import { prepareRpc } from './rpc.ts'
import { handleTable } from './table.ts'

/** Answers a request as PostgREST would: in one transaction, as the caller's role, with the caller's claims. */
export async function handle(db: PGlite, request: RestRequest): Promise<Response> {
  let caller: Caller | undefined
  try {
    const who = readCaller(request.headers)
    caller = who
    checkProfile(request)
    return await db.transaction(async tx => {
      if (isRead(request)) await tx.exec('set transaction read only')
      // Found while still the owner: PostgREST, too, knows functions that the caller may not execute.
      const run = request.path.startsWith('/rpc/') ? await prepareRpc(tx, request) : undefined
      await tx.query(
        `select set_config('search_path', 'public, extensions', true), set_config('role', $1, true),
           set_config('request.jwt.claims', $2, true), set_config('request.method', $3, true),
           set_config('request.path', $4, true)`,
        [who.role, who.claims, request.method, request.path],
      )
      return run ? run(tx) : handleTable(tx, request)
    })
  } catch (error) {
    return errorResponse(error, caller === undefined || caller.role === 'anon')
  }
}

function checkProfile(request: RestRequest): void {
  const schema = request.headers.get(isRead(request) ? 'accept-profile' : 'content-profile')
  if (schema && schema !== 'public') {
    throw new RestError(406, 'PGRST106', 'The schema must be one of the following: public')
  }
}

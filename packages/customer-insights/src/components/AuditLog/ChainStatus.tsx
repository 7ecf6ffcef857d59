import { useAuditLogCheck } from '../../hooks/useAuditLogCheck.ts'
import { Button } from '../shared/Button.tsx'
import { AlertGlyph, ShieldGlyph } from '../shared/Glyph.tsx'
import { useInsightsUi } from '../shared/useInsightsUi.ts'

/** Whether the log is as it was written; where it is not, since which entry, and what to do. */
export function ChainStatus({ tenantId }: { tenantId: string | undefined }) {
  const { messages, formatters } = useInsightsUi()
  const words = messages.audit
  const { data: check, error, isFetching, refetch } = useAuditLogCheck({ tenantId })
  // The list below says what is wrong with the access or the connection.
  const state = isFetching ? 'checking' : error || !check ? 'failed' : check.is_intact ? 'intact' : 'broken'
  const again = (
    // Not disabled while it runs: it would lose the focus.
    <Button variant="quiet" aria-busy={isFetching} onClick={() => !isFetching && void refetch()}>
      {words.checkAgain}
    </Button>
  )
  if (state === 'broken' && check) {
    return (
      <div className="ci-AuditLog-chain" data-state="broken" role="alert">
        <AlertGlyph />
        <p className="ci-AuditLog-verdict">{words.broken(formatters.number(check.broken_at ?? 1))}</p>
        {again}
        <p className="ci-AuditLog-why">
          {check.reason && words.why[check.reason]} {words.whatToDo}
        </p>
      </div>
    )
  }
  return (
    <div className="ci-AuditLog-chain" data-state={state} role="status">
      {state === 'failed' ? <AlertGlyph /> : <ShieldGlyph />}
      <p className="ci-AuditLog-verdict">
        {state === 'checking' && words.checking}
        {state === 'failed' && words.checkFailed}
        {state === 'intact' && (
          <>
            <span className="ci-VisuallyHidden-root">{words.chain}: </span>
            {words.intact}
            {check && (
              <span className="ci-AuditLog-checked">
                {words.checked(words.entries(check.entries, formatters.number(check.entries)))}
              </span>
            )}
          </>
        )}
      </p>
      {again}
    </div>
  )
}

-- Promise: the audit log is append-only for everybody whom grants do not stop already.
-- Cost: none but where it refuses.
-- Callers: the installation.
create trigger refuse_change before update or delete on customer_insights.audit_log
  for each row execute function customer_insights.refuse_change();

create trigger refuse_truncate before truncate on customer_insights.audit_log
  for each statement execute function customer_insights.refuse_change();

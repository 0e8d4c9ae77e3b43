-- One row for each order, as the reports need it.
create or replace view analytics.stg_orders as
select
  o.id,
  o.customer,
  o.ordered_at::date as order_day,
  o.amount
from raw.orders as o;

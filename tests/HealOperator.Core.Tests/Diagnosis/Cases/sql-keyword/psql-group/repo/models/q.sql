create view v as
with recent as (
  select customer_id, amount
  from orders
  where ordered_at > now() - interval '7 days'
)
select
  c.name,
  sum(r.amount) as total
from recent r
join customers c on c.customer_id = r.customer_id
gruop by c.name
order by total desc;

with a as (
  select 1 as x
)
b as (
  select 2 as y
)
select * from a, b

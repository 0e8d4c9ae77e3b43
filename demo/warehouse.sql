-- The warehouse as the demo finds it: upstream renamed raw.orders.ordered_at, and nobody told stg_orders.sql.
create schema raw;
create schema analytics;

create table raw.orders (
  id integer primary key,
  customer text not null,
  ordered_at timestamptz not null,
  amount numeric(10, 2) not null
);

insert into raw.orders
select n, 'customer ' || n % 7, timestamptz '2026-01-01 09:00+00' + n * interval '90 minutes', n * 1.25
from generate_series(1, 40) as n;

create table analytics.daily_revenue (
  day date primary key,
  orders bigint not null,
  revenue numeric(12, 2) not null
);

alter table raw.orders rename column ordered_at to order_date;

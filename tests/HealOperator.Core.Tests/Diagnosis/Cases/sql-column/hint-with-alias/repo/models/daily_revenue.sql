-- Revenue of each day.
truncate analytics.daily_revenue;

insert into analytics.daily_revenue (day, orders, revenue)
select order_day, count(*), sum(amount)
from analytics.stg_orders
group by order_day;

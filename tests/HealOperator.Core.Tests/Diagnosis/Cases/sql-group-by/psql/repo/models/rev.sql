select o.customer_id, o.order_date, sum(o.amount)
from orders o
group by o.customer_id;

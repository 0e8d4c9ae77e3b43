select order_id, customer_id, sum(amount)
from orders
group by order_id

select customer_id, sum(amount)
from orders;

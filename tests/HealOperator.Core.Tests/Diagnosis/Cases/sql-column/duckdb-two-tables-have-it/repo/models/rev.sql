select order_id from orders o join customers c on c.customer_id = o.customer_id where custmer_id = 1

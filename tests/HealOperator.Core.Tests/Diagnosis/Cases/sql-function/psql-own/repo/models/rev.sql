select net_amount(amount)
from orders;

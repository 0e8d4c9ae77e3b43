select upperr(name)
from customers

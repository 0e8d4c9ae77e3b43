select coalsece(name, country)
from customers;

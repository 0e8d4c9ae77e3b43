select o.amont from orders o;
